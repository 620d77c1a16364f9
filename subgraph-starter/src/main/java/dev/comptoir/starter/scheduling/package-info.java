/** Tasks that survive a crash: db-scheduler with its data as JSON. */
@NullMarked
package dev.comptoir.starter.scheduling;

import org.jspecify.annotations.NullMarked;
