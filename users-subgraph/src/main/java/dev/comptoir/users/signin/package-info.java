/** Signing in and out with a name and a password: the pages, the check, the lock-out and the record of it. */
@NullMarked
package dev.comptoir.users.signin;

import org.jspecify.annotations.NullMarked;
