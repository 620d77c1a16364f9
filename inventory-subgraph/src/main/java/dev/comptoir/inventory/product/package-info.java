/** What the inventory knows of the catalogue's products. */
@NullMarked
package dev.comptoir.inventory.product;

import org.jspecify.annotations.NullMarked;
