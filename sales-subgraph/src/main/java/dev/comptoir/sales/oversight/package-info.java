/** What managers and administrators see of the tills: who may do what, and who did. */
@NullMarked
package dev.comptoir.sales.oversight;

import org.jspecify.annotations.NullMarked;
