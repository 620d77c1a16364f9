/** Getting in from the command line: sign-in as a person, and calls to the services with the token. */
@NullMarked
package dev.comptoir.stack.access;

import org.jspecify.annotations.NullMarked;
