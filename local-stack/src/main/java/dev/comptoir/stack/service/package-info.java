/** The parts of the system: their ports, their environment, and the programs they run as. */
@NullMarked
package dev.comptoir.stack.service;

import org.jspecify.annotations.NullMarked;
