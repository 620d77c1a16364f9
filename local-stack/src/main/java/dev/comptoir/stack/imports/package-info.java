/** Files on their way into the running system: uploaded to the service that imports them, and followed to their end. */
@NullMarked
package dev.comptoir.stack.imports;

import org.jspecify.annotations.NullMarked;
