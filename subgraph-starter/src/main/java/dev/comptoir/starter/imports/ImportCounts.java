package dev.comptoir.starter.imports;

/**
 * What an importer made of the rows it did not refuse.
 *
 * @param taken rows recorded by this import
 * @param unchanged rows that an earlier import had recorded already
 */
public record ImportCounts(long taken, long unchanged) {}
