/** What the business refuses, as members of result unions. */
@NullMarked
package dev.comptoir.products.refusal;

import org.jspecify.annotations.NullMarked;
