package dev.comptoir.inventory.reference;

import java.util.UUID;

/** A person who works for the chain. */
public record User(UUID id) {}
