/** What must hold before real people are let in. */
@NullMarked
package dev.comptoir.users.production;

import org.jspecify.annotations.NullMarked;
