/** The demo chain: five shops, their people, products, stock and a year of real sales. */
@NullMarked
package dev.comptoir.stack.demo;

import org.jspecify.annotations.NullMarked;
