package dev.comptoir.inventory.alert;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** From a sale to what a subscriber reads, for as long as his token lives. */
@SubgraphTest
class StockAlertsSubscriptionTest {

    private static final String DOCUMENT = """
            subscription {
              stockAlerts {
                kind onHand threshold seen location { name } store { id } product { id stock(storeId: "%s") { onHand } }
              }
            }""";

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AlertFeed feed;

    @Test
    void alertsArriveWithTheirPlaceAndWithWhatIsThereNow() {
        UUID paris = stock.aStore("Paris");
        UUID product = Ids.next();
        stock.of(product).at(paris).onHand(3);
        stock.of(product).at(Location.CENTRAL_WAREHOUSE).onHand(3);
        int before = feed.listeners();
        var heard = subscribed(paris, paris, Location.CENTRAL_WAREHOUSE);
        await().until(() -> feed.listeners() > before);

        ledger.record(List.of(sale(product, paris, 3)), "test");
        ledger.record(List.of(receipt(product, paris, 2)), "test");
        ledger.record(List.of(sale(product, Location.CENTRAL_WAREHOUSE, 3)), "test");

        String events = heard.join();
        assertThat(events)
                .containsSubsequence(
                        """
                        {"kind":"STOCK_OUT","onHand":0,"threshold":null,"seen":false,"location":{"name":"Paris"},"store":{"id":"%1$s"},"product":{"id":"%2$s","stock":{"onHand":""".formatted(paris, product),
                        "\"kind\":\"RECOVERED\",\"onHand\":2",
                        "\"location\":{\"name\":\"Entrepôt central\"},\"store\":null",
                        "event:complete")
                .doesNotContain("errors");
        await().until(() -> feed.listeners() == before);
    }

    private CompletableFuture<String> subscribed(UUID store, UUID... places) {
        String token = Tokens.with(claims -> claims.claim("roles", List.of("MANAGER"))
                .claim("stores", List.of(places).stream().map(UUID::toString).toList())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofSeconds(6)))));
        return CompletableFuture.supplyAsync(
                () -> {
                    byte[] body = as.http(token)
                            .post()
                            .uri("/graphql")
                            .accept(MediaType.TEXT_EVENT_STREAM)
                            .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                            .bodyValue(Map.of("query", DOCUMENT.formatted(store)))
                            .exchange()
                            .expectBody()
                            .returnResult()
                            .getResponseBody();
                    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
                },
                task -> Thread.ofVirtual()
                        .start(task)); // documents are parsed on the common pool, which it would block
    }
}
