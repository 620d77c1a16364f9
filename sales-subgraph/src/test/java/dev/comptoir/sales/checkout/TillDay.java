package dev.comptoir.sales.checkout;

import dev.comptoir.sales.OtherServices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What happens at a till by chance; keeps count of the cash as somebody would who stands beside it. */
final class TillDay {

    private final TillDesk till;
    private final Random random;
    private final List<UUID> products = new ArrayList<>();
    private final List<String> sales = new ArrayList<>();
    private BigDecimal cash = new BigDecimal("100.00");
    private BigDecimal sold = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;

    TillDay(TillDesk till, Random random) {
        this.till = till;
        this.random = random;
        for (int i = 0; i < 6; i++) {
            products.add(OtherServices.onSale(
                    "Thing " + i,
                    BigDecimal.valueOf(random.nextInt(1, 4_000), 2).toPlainString()));
        }
        OtherServices.list(till.shop.id(), products.getFirst(), "7.77");
        OtherServices.promote(
                "Two and one", Map.of("kind", "BUY_N_GET_M", "buy", 2, "get", 1), products.get(0), products.get(1));
        OtherServices.promote("Fifteen", Map.of("kind", "PERCENT", "percent", "15"), products.get(1), products.get(2));
        OtherServices.promote(
                "Pair",
                Map.of(
                        "kind",
                        "BUNDLE",
                        "price",
                        "9.99",
                        "parts",
                        List.of(
                                Map.of("productId", products.get(2), "quantity", 1),
                                Map.of("productId", products.get(3), "quantity", 2))),
                products.get(2),
                products.get(3));
    }

    /** What must be in the drawer. */
    BigDecimal cash() {
        return cash;
    }

    BigDecimal sold() {
        return sold;
    }

    BigDecimal refunded() {
        return refunded;
    }

    /** What the session says must be there. */
    BigDecimal expectedCash() {
        return till.expectedCash();
    }

    void act() {
        switch (sales.isEmpty() ? 0 : random.nextInt(6)) {
            case 4 -> giveBack();
            case 5 -> {
                if (random.nextBoolean()) {
                    undo();
                } else {
                    moveCash();
                }
            }
            default -> sell();
        }
    }

    private void sell() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            var line = new HashMap<>(
                    TillDesk.line(products.get(random.nextInt(products.size())), "" + random.nextInt(1, 5)));
            if (random.nextInt(4) == 0) {
                line.put(
                        "discountPercent",
                        BigDecimal.valueOf(random.nextInt(0, 10_001), 2).toPlainString());
            }
            lines.add(line);
        }
        Map<String, Object> discount =
                random.nextInt(3) == 0 ? Map.of("discountPercent", "" + random.nextInt(0, 101)) : Map.of();
        BigDecimal total = amount(till.quote(lines, discount), "quoteSale.total.amount");
        List<Map<String, Object>> payments = payments(total);
        var input = new HashMap<>(discount);
        input.put("payments", payments);
        GraphQlTester.Response sale = till.sell(lines, input, "CASH", "1");
        sales.add(sale.path("registerSale.id").entity(String.class).get());
        sold = sold.add(total);
        for (Map<String, Object> payment : payments) {
            if (payment.get("method").equals("CASH")) {
                cash = cash.add(new BigDecimal((String) payment.get("amount")));
            }
        }
        cash = cash.subtract(amount(sale, "registerSale.change.amount"));
    }

    private List<Map<String, Object>> payments(BigDecimal total) {
        BigDecimal card = total.multiply(BigDecimal.valueOf(random.nextInt(0, 5) * 25L, 2))
                .setScale(2, RoundingMode.FLOOR);
        BigDecimal notes = total.subtract(card).add(BigDecimal.valueOf(random.nextInt(0, 2_000), 2));
        var payments = new ArrayList<Map<String, Object>>();
        if (card.signum() > 0) {
            payments.add(TillDesk.payment(random.nextBoolean() ? "CARD" : "OTHER", card.toPlainString()));
        }
        if (notes.signum() > 0) {
            payments.add(TillDesk.payment("CASH", notes.toPlainString()));
        }
        return payments;
    }

    /** Some of a line, or the rest of it; nothing when it is all back, or the sale was undone. */
    private void giveBack() {
        String sale = sales.get(random.nextInt(sales.size()));
        List<String> lines = till.receipt(sale)
                .path("sale.lines[*].id")
                .entityList(String.class)
                .get();
        String line = lines.get(random.nextInt(lines.size()));
        BigDecimal refund = till.tryToGiveBack(sale, line, "" + random.nextInt(1, 3));
        refunded = refunded.add(refund);
        cash = cash.subtract(refund);
    }

    private void undo() {
        cash = cash.subtract(till.undo(sales.get(random.nextInt(sales.size()))));
    }

    private void moveCash() {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 3_000), 2);
        till.moveCash(amount.toPlainString());
        cash = cash.add(amount);
    }

    private static BigDecimal amount(GraphQlTester.Response response, String path) {
        return new BigDecimal(response.path(path).entity(String.class).get());
    }
}
