/** A person's own PIN, to approve with at a till. */
@NullMarked
package dev.comptoir.ui.pin;

import org.jspecify.annotations.NullMarked;
