/** Stands in for the rest of Comptoir: an issuer that signs anybody in, and a graph with a small chain of shops in it. */
@NullMarked
package dev.comptoir.ui.stub;

import org.jspecify.annotations.NullMarked;
