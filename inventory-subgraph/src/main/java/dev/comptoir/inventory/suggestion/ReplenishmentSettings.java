package dev.comptoir.inventory.suggestion;

/**
 * How suggestions are made.
 *
 * @param leadTimeDays from asking to having
 * @param safetyDays how many days of sales are kept as a safety
 * @param coverDays how many days of sales an order is to last
 */
record ReplenishmentSettings(int leadTimeDays, int safetyDays, int coverDays) {

    private static final int MOST_DAYS = 90;
    private static final int MOST_COVER = 180;

    /** @throws InvalidSettings when a number of days is out of its bounds */
    ReplenishmentSettings checked() {
        if (Math.min(leadTimeDays, safetyDays) < 0 || Math.max(leadTimeDays, safetyDays) > MOST_DAYS) {
            throw new InvalidSettings("suggestion.days", 0, MOST_DAYS);
        }
        if (coverDays < 1 || coverDays > MOST_COVER) {
            throw new InvalidSettings("suggestion.cover-days", 1, MOST_COVER);
        }
        return this;
    }

    /** How many days of sales the stock must last when goods are asked for. */
    int reorderDays() {
        return leadTimeDays + safetyDays;
    }

    /** How many days of sales the stock should last at most. */
    int maximumDays() {
        return leadTimeDays + safetyDays + coverDays;
    }
}
