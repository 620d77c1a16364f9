package dev.comptoir.products.offer;

import java.util.UUID;

/** A price list or a promotion. */
public interface Offer {

    UUID id();

    Term term();
}
