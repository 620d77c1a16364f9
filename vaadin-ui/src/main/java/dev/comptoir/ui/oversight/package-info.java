/** Who may do what at the tills, and who did. */
@NullMarked
package dev.comptoir.ui.oversight;

import org.jspecify.annotations.NullMarked;
