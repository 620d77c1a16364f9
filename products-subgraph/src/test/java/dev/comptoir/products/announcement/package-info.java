@NullMarked
package dev.comptoir.products.announcement;

import org.jspecify.annotations.NullMarked;
