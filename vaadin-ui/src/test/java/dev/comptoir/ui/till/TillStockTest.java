package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TillStockTest {

    @Test
    void storesOfTheSameTownComeFirstThenThoseThatHaveMost() {
        var product = new TillStock.Product(
                null,
                List.of(
                        place("warehouse", "WAREHOUSE", null, 400),
                        place("here", "STORE", "Paris", 0),
                        place("lyon", "STORE", "Lyon", 5),
                        place("marais", "STORE", "Paris", 2),
                        place("nice", "STORE", null, 9),
                        place("lille", "STORE", "Lille", 0)));
        assertThat(product.otherStores("here"))
                .extracting(place -> place.location().id())
                .containsExactly("marais", "nice", "lyon");
        assertThat(product.warehouse()).isPresent();
    }

    @Test
    void withoutTownsOnlyTheQuantityCounts() {
        var product = new TillStock.Product(
                null,
                List.of(place("here", "STORE", null, 1), place("a", "STORE", null, 1), place("b", "STORE", null, 3)));
        assertThat(product.otherStores("here"))
                .extracting(place -> place.location().id())
                .containsExactly("b", "a");
    }

    private static TillStock.There place(String id, String kind, @Nullable String city, int available) {
        return new TillStock.There(
                new TillStock.Location(id, id, kind, new TillStock.Store(city)), BigDecimal.valueOf(available));
    }
}
