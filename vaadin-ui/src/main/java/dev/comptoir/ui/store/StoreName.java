package dev.comptoir.ui.store;

/** A store as people call it. */
public record StoreName(String id, String name) {}
