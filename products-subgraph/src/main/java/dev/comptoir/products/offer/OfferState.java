package dev.comptoir.products.offer;

/** Where an offer stands at a moment. */
public enum OfferState {
    COMING,
    NOW,
    ENDED;

    /**
     * The condition on a row with {@code starts_at} and {@code ends_at}; its parameters are {@code state}, the name of a
     * state or null for all, and {@code moment}.
     *
     * @param isActive another condition, without which an offer has ended
     */
    public static String condition(String isActive) {
        return """
                case cast(:state as text)
                    when 'COMING' then %1$s and starts_at > :moment
                    when 'NOW' then %1$s and starts_at <= :moment and (ends_at is null or ends_at > :moment)
                    when 'ENDED' then not (%1$s) or ends_at <= :moment
                    else true end""".formatted(isActive);
    }
}
