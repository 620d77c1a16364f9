/** Sales that are undone in part or as a whole: returns and voids. */
@NullMarked
package dev.comptoir.sales.takeback;

import org.jspecify.annotations.NullMarked;
