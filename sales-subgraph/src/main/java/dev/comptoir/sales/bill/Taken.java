package dev.comptoir.sales.bill;

/** Units of a basket that are in groups of one promotion, and thereby in no other. */
sealed interface Taken {

    Promotion promotion();

    /** So many of a bundle. */
    record Bundles(Promotion promotion, Promotion.Bundle bundle, int count) implements Taken {}

    /**
     * Units of one ware in groups.
     *
     * @param ware its place among the wares
     */
    record Pieces(Promotion promotion, int ware, int paid, int free) implements Taken {}
}
