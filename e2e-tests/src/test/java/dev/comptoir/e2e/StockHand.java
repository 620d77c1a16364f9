package dev.comptoir.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Somebody who changes stock at random, one act after the other. Remembers what was answered, for {@link StockBooks}. */
final class StockHand {
    private static final int REMEMBERED = 30;

    private final StockScene scene;
    private final Random random;
    private final StockSender sender;
    private final List<Map<String, Object>> movements = new ArrayList<>();
    private final ConcurrentLinkedDeque<String> reservations = new ConcurrentLinkedDeque<>();

    /** Movements that were answered as recorded, by id and by cause. */
    final List<String> recordedIds = new ArrayList<>();

    final List<String> recordedCauses = new ArrayList<>();

    StockHand(StockScene scene, Random random) {
        this.scene = scene;
        this.random = random;
        this.sender = new StockSender(random);
    }

    /** A document that answers with the id of whatever comes of the act, as {@code done}. */
    static String mutation(String name, String input) {
        return """
                mutation($input: %s!) { done: %s(input: $input) {
                  __typename
                  ... on ErrorResult { message }
                  %s
                } }""".formatted(input, name, RESULTS.getOrDefault(name, ""));
    }

    private static final String MOVED = "... on StockMoved { id movements { id } }";
    private static final String REQUEST = "... on ReplenishmentRequest { id status grantedQuantity }";
    private static final String COUNT = "... on StockCount { id status }";
    private static final String RESERVATION = "... on Reservation { id status }";
    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry("receiveGoods", MOVED),
            Map.entry("transferStock", MOVED),
            Map.entry("correctStock", MOVED),
            Map.entry("writeOffStock", MOVED),
            Map.entry("requestReplenishment", REQUEST),
            Map.entry("approveReplenishment", REQUEST),
            Map.entry("rejectReplenishment", REQUEST),
            Map.entry("cancelReplenishment", REQUEST),
            Map.entry("openStockCount", COUNT),
            Map.entry("enterStockCount", COUNT),
            Map.entry("postStockCount", COUNT),
            Map.entry("reserveStock", RESERVATION),
            Map.entry("confirmReservation", RESERVATION),
            Map.entry("releaseReservation", RESERVATION),
            Map.entry("recordMovements", "... on MovementsRecorded { recorded repeated }"));

    void act() {
        switch (random.nextInt(20)) {
            case 0 ->
                person(
                        "receiveGoods",
                        "ReceiveGoodsInput",
                        Map.of("locationId", place(), "reference", "D", "lines", lines(3)));
            case 1, 2 -> transfer();
            case 3 ->
                person(
                        "correctStock",
                        "CorrectStockInput",
                        Map.of("locationId", store(), "reason", "Found", "lines", changes()));
            case 4 ->
                person(
                        "writeOffStock",
                        "WriteOffStockInput",
                        Map.of("locationId", store(), "cause", "BREAKAGE", "lines", lines(2)));
            case 5, 6 -> request();
            case 7, 8, 9 -> decide();
            case 10 -> count();
            case 11, 12, 13, 14 -> record();
            case 15, 16, 17 -> reserve();
            default -> endReservation();
        }
    }

    private void transfer() {
        String from = store();
        String to = random.nextBoolean() ? StockScene.WAREHOUSE : other(from);
        person(
                "transferStock",
                "TransferStockInput",
                Map.of("fromLocationId", from, "toLocationId", to, "lines", lines(4)));
    }

    private void request() {
        ask(
                random.nextBoolean() ? scene.cashier() : person(),
                "requestReplenishment",
                "RequestReplenishmentInput",
                Map.of(
                        "productId",
                        pick(scene.pieces()),
                        "storeId",
                        StockScene.PARIS,
                        "quantity",
                        1 + random.nextInt(9)));
    }

    /** Of those who wait: approves one in whole or in part, turns one down, or takes one back. */
    private void decide() {
        var pending = sender
                .answer(
                        List.of(scene.admin()),
                        "{ replenishmentRequests(first: 100) { nodes { id quantity product { id } } } }",
                        Map.of())
                .list("/replenishmentRequests/nodes")
                .stream()
                .filter(request ->
                        scene.pieces().contains(request.at("/product/id").asString()))
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        var request = pending.get(random.nextInt(pending.size()));
        String id = request.path("id").asString();
        switch (random.nextInt(6)) {
            case 0 ->
                ask(
                        person(),
                        "rejectReplenishment",
                        "RejectReplenishmentInput",
                        Map.of("requestId", id, "reason", "No"));
            case 1 -> ask(scene.admin(), "cancelReplenishment", "CancelReplenishmentInput", Map.of("requestId", id));
            case 2, 3 ->
                ask(
                        person(),
                        "approveReplenishment",
                        "ApproveReplenishmentInput",
                        Map.of(
                                "requestId",
                                id,
                                "quantity",
                                1 + random.nextInt(request.path("quantity").asInt())));
            default -> ask(person(), "approveReplenishment", "ApproveReplenishmentInput", Map.of("requestId", id));
        }
    }

    private void count() {
        var opened = person("openStockCount", "OpenStockCountInput", Map.of("locationId", store(), "name", "Random"));
        String id = opened.path("id").asString("");
        if (id.isEmpty()) {
            return;
        }
        person("enterStockCount", "EnterStockCountInput", Map.of("countId", id, "lines", lines(3)));
        person("postStockCount", "PostStockCountInput", Map.of("countId", id));
    }

    /** Sales, returns, receipts and transfers, new ones and some that were sent before, all or none. */
    private void record() {
        var batch = new ArrayList<Map<String, Object>>();
        IntStream.rangeClosed(0, random.nextInt(5)).forEach(i -> batch.add(movement()));
        if (!movements.isEmpty() && random.nextBoolean()) {
            var old = movements.get(random.nextInt(movements.size()));
            if (batch.stream().noneMatch(movement -> movement.get("cause").equals(old.get("cause")))) {
                batch.add(old);
            }
        }
        var done = service("recordMovements", "RecordMovementsInput", Map.of("movements", batch));
        if (done.path("__typename").asString().equals("MovementsRecorded")) {
            batch.forEach(movement -> recordedCauses.add((String) movement.get("cause")));
        }
        movements.addAll(batch.subList(0, 1));
        if (movements.size() > REMEMBERED) {
            movements.removeFirst();
        }
    }

    private Map<String, Object> movement() {
        String place = place();
        var way =
                switch (random.nextInt(6)) {
                    case 0 -> new Way("RECEIPT", StockScene.SUPPLIER, place);
                    case 1 -> new Way("RETURN", StockScene.CUSTOMER, place);
                    case 2 -> new Way("TRANSFER", place, other(place));
                    default -> new Way("SALE", place, StockScene.CUSTOMER);
                };
        String product = pick(scene.products());
        return Map.of(
                "cause", "truth:" + new UUID(random.nextLong(), random.nextLong()),
                "kind", way.kind(),
                "productId", product,
                "quantity", quantity(product),
                "fromLocationId", way.from(),
                "toLocationId", way.to(),
                // Without it, the time would be another one each time.
                "at", "2026-01-01T10:00:00Z");
    }

    private record Way(String kind, String from, String to) {}

    private void reserve() {
        String id = UUID.randomUUID().toString();
        if (random.nextInt(8) == 0) { // the release overtakes its reservation
            service("releaseReservation", "ReleaseReservationInput", Map.of("reservationId", id));
        }
        service(
                "reserveStock",
                "ReserveStockInput",
                Map.of("reservationId", id, "locationId", place(), "lines", lines(3)));
        reservations.add(id);
    }

    private void endReservation() {
        var id = reservations.poll();
        if (id == null) {
            return;
        }
        if (random.nextInt(5) == 0) { // again later, when it has ended
            reservations.add(id);
        }
        boolean confirm = random.nextBoolean();
        service(
                confirm ? "confirmReservation" : "releaseReservation",
                confirm ? "ConfirmReservationInput" : "ReleaseReservationInput",
                Map.of("reservationId", id));
    }

    private JsonNode person(String name, String type, Map<String, ?> input) {
        return ask(person(), name, type, input);
    }

    private JsonNode ask(GraphClient who, String name, String type, Map<String, ?> input) {
        var keyed = new HashMap<String, Object>(input);
        keyed.put("idempotencyKey", new UUID(random.nextLong(), random.nextLong()).toString());
        var done = sender.done(List.of(who), mutation(name, type), keyed);
        done.path("movements")
                .forEach(movement -> recordedIds.add(movement.path("id").asString()));
        return done;
    }

    private JsonNode service(String name, String type, Map<String, ?> input) {
        return sender.done(scene.services(), mutation(name, type), input);
    }

    private GraphClient person() {
        return pick(scene.people());
    }

    private List<Map<String, Object>> lines(int most) {
        return some(most).stream()
                .map(product -> Map.<String, Object>of("productId", product, "quantity", quantity(product)))
                .toList();
    }

    private List<Map<String, Object>> changes() {
        return some(2).stream()
                .map(product -> Map.<String, Object>of(
                        "productId", product, "change", random.nextBoolean() ? quantity(product) : -quantity(product)))
                .toList();
    }

    private List<String> some(int most) {
        return random.ints(1 + random.nextInt(most), 0, scene.products().size())
                .distinct()
                .mapToObj(scene.products()::get)
                .toList();
    }

    private double quantity(String product) {
        int thousandths = 1_000 * (1 + random.nextInt(7));
        return (scene.weighed().contains(product) ? thousandths + random.nextInt(1_000) : thousandths) / 1_000.0;
    }

    private String store() {
        return pick(scene.stores());
    }

    private String place() {
        return pick(scene.places());
    }

    private String other(String place) {
        return pick(
                scene.places().stream().filter(other -> !other.equals(place)).toList());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
