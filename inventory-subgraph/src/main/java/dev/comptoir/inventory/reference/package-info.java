/** Things that other services own, known here by their id. */
@NullMarked
package dev.comptoir.inventory.reference;

import org.jspecify.annotations.NullMarked;
