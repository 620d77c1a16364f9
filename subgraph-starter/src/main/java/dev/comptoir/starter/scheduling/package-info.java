/** Tasks that survive a crash, and messages to other services that wait to be delivered (docs/adr/0003-messaging.md). */
@NullMarked
package dev.comptoir.starter.scheduling;

import org.jspecify.annotations.NullMarked;
