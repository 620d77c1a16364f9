/** PostgreSQL from Maven Central, run as a durable child process: for the local stack and for tests. */
@NullMarked
package dev.comptoir.postgres;

import org.jspecify.annotations.NullMarked;
