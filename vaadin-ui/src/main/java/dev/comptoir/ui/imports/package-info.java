/** Bringing in files from another system: upload, match the columns, look, import, see what was refused. */
@NullMarked
package dev.comptoir.ui.imports;

import org.jspecify.annotations.NullMarked;
