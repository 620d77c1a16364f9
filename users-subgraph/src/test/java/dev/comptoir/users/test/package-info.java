/** What the tests of this module share: people, a browser, and clients of the token endpoint. */
@NullMarked
package dev.comptoir.users.test;

import org.jspecify.annotations.NullMarked;
