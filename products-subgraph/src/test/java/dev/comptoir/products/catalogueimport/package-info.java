@NullMarked
package dev.comptoir.products.catalogueimport;

import org.jspecify.annotations.NullMarked;
