/** Tells the inventory what it keeps of products. */
@NullMarked
package dev.comptoir.products.announcement;

import org.jspecify.annotations.NullMarked;
