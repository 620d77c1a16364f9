package dev.comptoir.inventory.reference;

import java.util.UUID;

/** A shop of the chain; its id is that of its location. */
public record Store(UUID id) {}
