/** Where the e-mails of a system on one machine go: into files, to nobody else. */
@NullMarked
package dev.comptoir.stack.mail;

import org.jspecify.annotations.NullMarked;
