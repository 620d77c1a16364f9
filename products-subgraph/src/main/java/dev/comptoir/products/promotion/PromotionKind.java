package dev.comptoir.products.promotion;

/** What a promotion does. */
public enum PromotionKind {
    PERCENT,
    AMOUNT,
    BUY_N_GET_M,
    BUNDLE
}
