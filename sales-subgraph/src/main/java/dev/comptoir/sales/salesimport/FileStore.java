package dev.comptoir.sales.salesimport;

import java.util.HashMap;
import java.util.Map;

/** A store as the file calls it. */
final class FileStore {

    final String name;
    /** The numbers, in {@link History}, of its receipts. */
    final Map<String, Integer> receipts = new HashMap<>();

    FileStore(String name) {
        this.name = name;
    }
}
