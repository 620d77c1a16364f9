/** Promotions: what is taken off, where and when, and the products that are in them. */
@NullMarked
package dev.comptoir.products.promotion;

import org.jspecify.annotations.NullMarked;
