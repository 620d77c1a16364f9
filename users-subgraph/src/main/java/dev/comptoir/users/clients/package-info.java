/** The programs that ask for tokens: the web app, the command line, our services and partners. */
@NullMarked
package dev.comptoir.users.clients;

import org.jspecify.annotations.NullMarked;
