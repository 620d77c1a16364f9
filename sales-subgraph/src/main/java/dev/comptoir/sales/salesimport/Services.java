package dev.comptoir.sales.salesimport;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The codes of a file that are no goods: postage, vouchers, fees. No stock is kept of them. */
record Services(Set<String> codes, Set<String> beginnings) {

    static final Services NONE = new Services(Set.of(), Set.of());

    /** Reads codes with commas between them; a {@code *} at the end stands for anything: {@code POST, GIFT_*}. */
    static Services parse(String list) {
        var codes = new HashSet<String>();
        var beginnings = new HashSet<String>();
        for (String entry : list.split(",")) {
            String code = entry.strip().toUpperCase(Locale.ROOT);
            if (code.endsWith("*") && code.length() > 1) {
                beginnings.add(code.substring(0, code.length() - 1));
            } else if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return new Services(Set.copyOf(codes), Set.copyOf(beginnings));
    }

    /** @param sku in capitals */
    boolean include(String sku) {
        return codes.contains(sku) || beginnings.stream().anyMatch(sku::startsWith);
    }
}
