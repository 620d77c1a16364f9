/** The folder that holds what must outlive a run: data, logs, secrets, and who runs on it now. */
@NullMarked
package dev.comptoir.stack.home;

import org.jspecify.annotations.NullMarked;
