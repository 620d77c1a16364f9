/** What the pace of sales suggests: from how few on to ask for goods, and for how many. */
@NullMarked
package dev.comptoir.inventory.suggestion;

import org.jspecify.annotations.NullMarked;
