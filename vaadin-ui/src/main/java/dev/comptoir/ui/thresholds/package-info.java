/** At how many of a product goods are asked for, and how many are too many: decided per product, place and category. */
@NullMarked
package dev.comptoir.ui.thresholds;

import org.jspecify.annotations.NullMarked;
