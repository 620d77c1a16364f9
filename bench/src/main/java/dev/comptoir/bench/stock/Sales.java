package dev.comptoir.bench.stock;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is sold.
 *
 * @param products one of them is as likely as another
 * @param batch how many lines a sale has
 */
record Sales(String store, List<String> products, int batch) {
    static final String CUSTOMER = "00000000-0000-7000-8000-000000000003";

    String product() {
        return products.get(ThreadLocalRandom.current().nextInt(products.size()));
    }
}
