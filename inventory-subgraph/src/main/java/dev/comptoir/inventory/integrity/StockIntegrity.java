package dev.comptoir.inventory.integrity;

import java.time.Instant;
import java.util.List;

/** What a check of all stock found, rule by rule. */
record StockIntegrity(Instant checkedAt, List<IntegrityRule> rules) {

    boolean holds() {
        return rules.stream().allMatch(rule -> rule.violations() == 0);
    }
}
