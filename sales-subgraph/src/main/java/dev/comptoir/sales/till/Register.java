package dev.comptoir.sales.till;

import java.util.UUID;

/** A place in a store where goods are sold, with a drawer of its own. */
public record Register(UUID id, UUID storeId, String name) {}
