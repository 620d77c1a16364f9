package dev.comptoir.inventory.integrity;

import java.util.List;

/**
 * What the check of a rule found.
 *
 * @param violations how many things break it
 * @param examples the first few of them
 */
record IntegrityRule(Rule rule, long violations, List<String> examples) {

    String name() {
        return rule.title();
    }
}
