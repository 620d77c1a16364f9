package dev.comptoir.bench.growth;

/** How many data there are. */
enum Size {
    ONCE("once"),
    TENFOLD("tenfold");

    private final String schema;

    Size(String schema) {
        this.schema = schema;
    }

    /** Where its tables are while the other's are shown. */
    String schema() {
        return schema;
    }

    String shown() {
        return this == ONCE ? "once" : "ten times";
    }
}
