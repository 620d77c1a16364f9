/** Child processes: started in the order of their needs, watched, restarted, and never left behind. */
@NullMarked
package dev.comptoir.stack.process;

import org.jspecify.annotations.NullMarked;
