package dev.comptoir.inventory.reference;

import java.util.UUID;

/** A product of the catalogue. */
public record Product(UUID id) {}
