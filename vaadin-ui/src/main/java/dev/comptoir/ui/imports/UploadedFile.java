package dev.comptoir.ui.imports;

import java.nio.file.Path;

/**
 * A file that was uploaded and is not imported yet.
 *
 * @param id stands in the address of the page
 * @param name as the person calls it
 * @param bytes its length, as uploaded
 */
record UploadedFile(String id, String name, Path path, long bytes) {}
