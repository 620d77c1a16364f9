/** What happens to stock that people should hear of: as it happens, and for 30 days. */
@NullMarked
package dev.comptoir.inventory.alert;

import org.jspecify.annotations.NullMarked;
