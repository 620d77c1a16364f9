package dev.comptoir.ui.stub;

import dev.comptoir.ui.account.Employee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small chain with its figures: always the same ones, of about the size and shape that real ones have. */
final class Shops {
    static final String PARIS = id("store", 1);
    static final List<String> IDS = List.of(id("store", 0), PARIS, id("store", 2), id("store", 3), id("store", 4));
    static final String WAREHOUSE = Employee.CENTRAL_WAREHOUSE;
    static final List<String> ALL_PLACES =
            Stream.concat(IDS.stream(), Stream.of(WAREHOUSE)).toList();

    private static final List<String> NAMES = List.of("London", "Paris", "Berlin", "Dublin", "Amsterdam");
    private static final List<String> CODES = List.of("LON1", "PAR1", "BER1", "DUB1", "AMS1");
    /** Nobody has said yet where the shop in Berlin is. */
    private static final List<String> ADDRESSES =
            Arrays.asList("7 High Street", "12 Rue de la Paix, 75002", null, "3 Grafton Street", "21 Kalverstraat");

    private static final double[] SIZE = {5200, 2350, 1480, 1240, 1710};
    /** Paris loses, Berlin gains: the trend per day, as a part of the whole. */
    private static final double[] TREND = {0.0009, -0.0042, 0.0031, 0.0002, -0.0006};

    private static final List<String> GOODS = List.of(
            "White hanging heart t-light holder",
            "White metal lantern",
            "Cream cupid hearts coat hanger",
            "Knitted union flag hot water bottle",
            "Red woolly hottie white heart",
            "Glass star frosted t-light holder",
            "Hand warmer union jack",
            "Hand warmer red polka dot",
            "Assorted colour bird ornament",
            "Poppy’s playhouse bedroom",
            "Poppy’s playhouse kitchen",
            "Feltcraft princess Charlotte doll",
            "Ivory knitted mug cosy",
            "Box of 6 assorted colour teaspoons",
            "Box of vintage jigsaw blocks",
            "Home building block word",
            "Love building block word",
            "Recipe box with metal heart",
            "Doormat new England",
            "Jam making set with jars",
            "Red coat rack Paris fashion",
            "Yellow coat rack Paris fashion",
            "Blue coat rack Paris fashion",
            "Bath building block word",
            "Alarm clock bakelike pink",
            "Alarm clock bakelike red",
            "Alarm clock bakelike green",
            "Panda and bunnies sticker sheet",
            "Stars gift tape",
            "Inflatable political globe",
            "Vintage heads and tails card game",
            "Set/2 red retrospot tea towels",
            "Round snack boxes set of 4 woodland",
            "Spaceboy lunch box",
            "Lunch box I love London",
            "Circus parade lunch box",
            "Charlotte bag dolly girl design",
            "Red toadstool led night light",
            "Mini paint set vintage",
            "Set of 3 cake tins pantry design",
            "Pack of 72 retrospot cake cases",
            "Regency cakestand 3 tier",
            "Jumbo bag red retrospot",
            "Party bunting",
            "Lunch bag black skull",
            "Natural slate heart chalkboard",
            "Victorian glass hanging t-light",
            "Wooden picture frame white finish",
            "Paper chain kit 50’s Christmas",
            "Rabbit night light");

    private static final List<String> CATEGORIES = List.of("Home", "Kitchen", "Gifts", "Toys");

    private Shops() {}

    record Level(
            int product,
            String location,
            int onHand,
            int reserved,
            @Nullable Integer reorder,
            @Nullable Integer max) {
        Level withOnHand(int other) {
            return new Level(product, location, other, Math.min(reserved, other), reorder, max);
        }

        int available() {
            return onHand - reserved;
        }

        /** Up to the maximum, once there are so few that goods should be asked for. */
        int needed() {
            return max == null || !(isOut() || isLow()) ? 0 : max - available();
        }

        boolean isOut() {
            return available() <= 0;
        }

        boolean isLow() {
            return !isOut() && reorder != null && available() <= reorder;
        }

        boolean isOver() {
            return max != null && onHand > max;
        }
    }

    static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static String idOf(String store) {
        return IDS.get(NAMES.indexOf(store));
    }

    static int numberOf(String product) {
        return GOODS.indexOf(product);
    }

    static int productCount() {
        return GOODS.size();
    }

    static Map<String, Object> store(int index) {
        var store = new LinkedHashMap<String, Object>();
        store.put("id", IDS.get(index));
        store.put("code", CODES.get(index));
        store.put("name", NAMES.get(index));
        store.put("city", NAMES.get(index));
        store.put("timeZone", "Europe/London");
        store.put("currency", "GBP");
        store.put("pricesIncludeTax", true);
        store.put("taxes", List.of(tax(index)));
        store.put("address", ADDRESSES.get(index));
        store.put("language", index == 1 ? "FR" : "EN");
        store.put("blindCount", index != 0);
        return store;
    }

    private static Map<String, Object> tax(int store) {
        return store < 2
                ? Map.of("name", "VAT", "rate", "0.2", "compound", false, "number", "GB 123 4567 89")
                : Map.of("name", "VAT", "rate", "0.2", "compound", false);
    }

    static Map<String, Object> location(String id) {
        var warehouse = id.equals(WAREHOUSE);
        var location = new LinkedHashMap<String, Object>();
        location.put("id", id);
        location.put("name", warehouse ? "Central warehouse" : NAMES.get(IDS.indexOf(id)));
        location.put("kind", warehouse ? "WAREHOUSE" : "STORE");
        location.put("store", warehouse ? null : store(IDS.indexOf(id)));
        return location;
    }

    static Map<String, Object> product(int number) {
        var product = new LinkedHashMap<String, Object>();
        product.put("number", number);
        product.put("id", id("product", number));
        product.put("sku", "%05d%s".formatted(20_700 + number * 37, number % 4 == 0 ? "A" : ""));
        product.put("barcode", barcode(number));
        product.put("barcodes", List.of(barcode(number)));
        product.put("name", GOODS.get(number));
        product.put(
                "description",
                number % 3 == 0
                        ? "Hand made in small batches. Colours may differ a little from piece to piece."
                        : null);
        var category = CATEGORIES.get(number % CATEGORIES.size());
        product.put(
                "category",
                Map.of("id", id("category", number % 4), "name", category, "path", List.of("Range", category)));
        product.put("price", money(price(number)));
        product.put("unit", "PIECE");
        product.put("stocked", number != GOODS.size() - 1);
        product.put("archived", false);
        return product;
    }

    static BigDecimal price(int number) {
        return BigDecimal.valueOf(95 + (number * 271L) % 2400, 2);
    }

    /** EAN-13 with its check digit. */
    static String barcode(int number) {
        var digits = "%012d".formatted(501_234_500_000L + number * 13L);
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    static Map<String, Object> money(BigDecimal amount) {
        return Map.of("amount", amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), "currency", "GBP");
    }

    /** What a store sold on a day; nothing on Sundays in Berlin. */
    static BigDecimal sold(int store, LocalDate day) {
        if (store == 2 && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return BigDecimal.ZERO;
        }
        var random = new Random(Objects.hash(day.toString(), NAMES.get(store)) * 2654435761L);
        var weekend = day.getDayOfWeek().getValue() >= 6 ? 1.35 : 1;
        var trend =
                1 + TREND[store] * (day.toEpochDay() - LocalDate.of(2026, 11, 1).toEpochDay());
        var amount = SIZE[store] * weekend * Math.max(0.2, trend) * (0.75 + random.nextDouble() * 0.5);
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    static Level level(int product, String location) {
        var random = new Random((product * 7919L + location.hashCode()) * 2654435761L);
        if (location.equals(WAREHOUSE)) {
            return new Level(product, location, random.nextInt(400), 0, 40, null);
        }
        var out =
                switch (IDS.indexOf(location)) {
                    case 1 -> 0.22;
                    case 0 -> 0.12;
                    case 3 -> 0;
                    default -> 0.04;
                };
        var luck = random.nextDouble();
        var reorder = 6 + random.nextInt(18);
        var maximum = reorder * 5;
        var onHand = luck < out
                ? 0
                : luck < out + 0.1 && IDS.indexOf(location) != 3
                        ? 1 + random.nextInt(reorder)
                        : luck > 0.94 ? maximum + random.nextInt(60) : reorder + 1 + random.nextInt(maximum - reorder);
        return new Level(product, location, onHand, onHand > 10 ? random.nextInt(3) : 0, reorder, maximum);
    }

    static List<Level> levels(String location, Predicate<Level> which) {
        return levels(location, UnaryOperator.identity(), which);
    }

    static List<Level> levels(String location, UnaryOperator<Level> now, Predicate<Level> which) {
        var levels = new ArrayList<Level>();
        for (var product = 0; product < GOODS.size() - 1; product++) {
            levels.add(now.apply(level(product, location)));
        }
        return levels.stream()
                .filter(which)
                .sorted(Comparator.comparingInt((Level level) -> level.onHand() - level.reorder()))
                .toList();
    }
}
