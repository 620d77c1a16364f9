/** What the business refuses, thrown so that it undoes everything its transaction did, and answered as a member of the result. */
@NullMarked
package dev.comptoir.inventory.refusal;

import org.jspecify.annotations.NullMarked;
