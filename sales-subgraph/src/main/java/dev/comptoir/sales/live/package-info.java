/** What the tills do, told to those who follow it as it happens. */
@NullMarked
package dev.comptoir.sales.live;

import org.jspecify.annotations.NullMarked;
