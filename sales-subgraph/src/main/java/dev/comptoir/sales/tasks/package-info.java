/** Messages to other services that wait to be delivered (docs/adr/0003-messaging.md). */
@NullMarked
package dev.comptoir.sales.tasks;

import org.jspecify.annotations.NullMarked;
