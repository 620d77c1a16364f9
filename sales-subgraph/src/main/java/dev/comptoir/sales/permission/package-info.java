/** Who may do what at a till, and a manager's approval of what somebody may not do alone. */
@NullMarked
package dev.comptoir.sales.permission;

import org.jspecify.annotations.NullMarked;
