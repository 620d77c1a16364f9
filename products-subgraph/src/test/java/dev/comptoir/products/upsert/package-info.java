@NullMarked
package dev.comptoir.products.upsert;

import org.jspecify.annotations.NullMarked;
