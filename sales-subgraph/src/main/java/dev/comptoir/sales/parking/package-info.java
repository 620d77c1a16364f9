/** Sales that wait to be taken up again, and the goods that the inventory keeps for them. */
@NullMarked
package dev.comptoir.sales.parking;

import org.jspecify.annotations.NullMarked;
