package dev.comptoir.sales.takeback;

/** Goods cannot come back as they are said to. */
record NotReturnableError(String message) {}
