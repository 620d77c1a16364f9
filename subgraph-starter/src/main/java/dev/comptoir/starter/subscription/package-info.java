/** Subscriptions as server-sent events: within the life of the caller's token, and at the pace of the caller alone. */
@NullMarked
package dev.comptoir.starter.subscription;

import org.jspecify.annotations.NullMarked;
