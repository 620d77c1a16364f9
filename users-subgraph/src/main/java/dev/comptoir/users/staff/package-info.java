/** The people who work for the chain: who they are, what they may do, and in which stores. */
@NullMarked
package dev.comptoir.users.staff;

import org.jspecify.annotations.NullMarked;
