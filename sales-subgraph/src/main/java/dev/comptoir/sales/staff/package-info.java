/** What the people who work at tills are called: papers name them when no other service can be asked. */
@NullMarked
package dev.comptoir.sales.staff;

import org.jspecify.annotations.NullMarked;
