/** What people do with goods: they receive them, send them on, correct what is recorded and write off what is gone. */
@NullMarked
package dev.comptoir.inventory.handling;

import org.jspecify.annotations.NullMarked;
