package dev.comptoir.inventory.reference;

import java.util.UUID;

/** A branch of the range. */
public record Category(UUID id) {}
