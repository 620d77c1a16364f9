/** Makes the demo data from the whole of the real data: see docs/demo-data.md. A developer's tool, not shipped. */
@NullMarked
package dev.comptoir.stack.demo.slice;

import org.jspecify.annotations.NullMarked;
