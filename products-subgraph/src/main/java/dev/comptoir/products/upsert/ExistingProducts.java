package dev.comptoir.products.upsert;

/** What happens to products that exist already. */
public enum ExistingProducts {
    /** They stay as they are. */
    KEEP,
    /** They become what is given; what is not given stays. */
    UPDATE
}
