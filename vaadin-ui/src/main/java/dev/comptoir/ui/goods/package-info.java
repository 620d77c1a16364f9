/** Goods that move between places: those that come in, and those that go from one place to another. */
@NullMarked
package dev.comptoir.ui.goods;

import org.jspecify.annotations.NullMarked;
