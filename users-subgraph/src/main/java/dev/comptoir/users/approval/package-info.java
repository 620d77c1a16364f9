/** Approvals at a till: somebody who may do it vouches for one act of somebody who may not. */
@NullMarked
package dev.comptoir.users.approval;

import org.jspecify.annotations.NullMarked;
