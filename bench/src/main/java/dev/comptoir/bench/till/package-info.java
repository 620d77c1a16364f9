/** The till: how many sales a second are rung up, and whether that stays so when there are many. */
@NullMarked
package dev.comptoir.bench.till;

import org.jspecify.annotations.NullMarked;
