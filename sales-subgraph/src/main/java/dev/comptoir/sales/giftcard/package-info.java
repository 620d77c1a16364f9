/** Gift cards: a debt to whoever holds the code, sold at tills, paid with at tills, never below zero. */
@NullMarked
package dev.comptoir.sales.giftcard;

import org.jspecify.annotations.NullMarked;
