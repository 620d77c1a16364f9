package dev.comptoir.sales.till;

/** A session was closed; told in the transaction that closes it, which fails with whoever listens. */
public record TillClosed(TillSession session) {}
