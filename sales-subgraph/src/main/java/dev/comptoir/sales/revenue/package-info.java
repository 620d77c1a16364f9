/** What stores sold in a period, read from the figures that are kept by store and day. */
@NullMarked
package dev.comptoir.sales.revenue;

import org.jspecify.annotations.NullMarked;
