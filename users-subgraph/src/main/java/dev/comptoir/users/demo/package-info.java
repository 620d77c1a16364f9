/** Accounts for trying Comptoir out, with a password that everybody knows. */
@NullMarked
package dev.comptoir.users.demo;

import org.jspecify.annotations.NullMarked;
