/** Who is signed in. */
@NullMarked
package dev.comptoir.ui.account;

import org.jspecify.annotations.NullMarked;
