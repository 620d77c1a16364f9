package dev.comptoir.inventory.counting;

/** Which lines of a count are listed. */
enum CountedLines {
    ALL,
    COUNTED,
    DIFFERENT,
    MISSING
}
