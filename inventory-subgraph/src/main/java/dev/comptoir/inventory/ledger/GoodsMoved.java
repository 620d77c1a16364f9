package dev.comptoir.inventory.ledger;

import java.util.List;

/** Movements are being recorded for the first time; published within their transaction. */
public record GoodsMoved(List<Movement> movements) {}
