/** Promotions and price lists: what customers pay less or something else for, where and when. */
@NullMarked
package dev.comptoir.ui.prices;

import org.jspecify.annotations.NullMarked;
