package dev.comptoir.starter.imports;

import java.util.Map;
import java.util.Set;

/** Takes in one kind of file. A bean of this type opens {@code POST /imports/{kind}} in its subgraph. */
public interface Importer {

    /** Its name in the address, such as {@code sales}. */
    String kind();

    /** The fields that every row must have a column for. */
    Set<String> requiredFields();

    Set<String> optionalFields();

    /** Mappings and options that are known by a name, such as that of the program the file comes from. */
    default Map<String, Preset> presets() {
        return Map.of();
    }

    /**
     * Records the rows in the current transaction, which commits together with the refusals and the job's result, or not
     * at all. It may run more than once for the same file, after a crash, and must then do what it would have done.
     *
     * @throws ImportRefused when the file as a whole cannot be taken
     */
    ImportCounts run(ImportRun run);

    /** @param options what the importer wants to know beside the columns, such as {@code zone=Europe/London} */
    record Preset(ColumnMapping mapping, Map<String, String> options) {}
}
