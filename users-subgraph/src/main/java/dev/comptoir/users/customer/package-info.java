/** People who buy and want that known: personal data, for staff only. */
@NullMarked
package dev.comptoir.users.customer;

import org.jspecify.annotations.NullMarked;
