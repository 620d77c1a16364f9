package dev.comptoir.stack.demo.slice;

import java.math.BigDecimal;

/** A product of the demo's catalogue; the barcode is empty for a service. */
record Product(String sku, String name, Category category, BigDecimal price, String barcode) {}
