/** The till: a register is opened, goods are sold and paid, the drawer is counted. */
@NullMarked
package dev.comptoir.ui.till;

import org.jspecify.annotations.NullMarked;
