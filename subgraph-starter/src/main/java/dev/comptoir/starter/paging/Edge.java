package dev.comptoir.starter.paging;

/** A row of a page with the cursor to go on after it. */
public record Edge<T>(String cursor, T node) {}
