package dev.comptoir.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import dev.comptoir.ui.stock.StockLevels.Level;
import dev.comptoir.ui.stock.StockLevels.Page;
import dev.comptoir.ui.stock.StockLevels.PageInfo;
import dev.comptoir.ui.stock.StockLevels.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelRowsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final LevelRows rows = new LevelRows(asked::incrementAndGet);

    @Test
    void theNextPageIsAskedForWhenTheLastRowIsShownAndNotBefore() {
        rows.append(page(50, "cursor-50"));
        show(0, 40);
        assertThat(asked).hasValue(0);
        show(10, 40);
        assertThat(asked).hasValue(1);
        assertThat(rows.after()).isEqualTo("cursor-50");
    }

    @Test
    void aPageIsAskedForOnceHoweverOftenTheLastRowIsShown() {
        rows.append(page(50, "cursor-50"));
        show(0, 50);
        show(0, 50);
        assertThat(asked).hasValue(1);
        rows.append(page(50, "cursor-100"));
        assertThat(rows.size(new Query<>())).isEqualTo(100);
        show(50, 50);
        assertThat(asked).hasValue(2);
    }

    @Test
    void afterTheLastPageNothingIsAskedFor() {
        rows.append(page(20, null));
        show(0, 50);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aPageThatDidNotComeIsAskedForAgain() {
        rows.append(page(50, "cursor-50"));
        show(0, 50);
        rows.pageMissing();
        show(0, 50);
        assertThat(asked).hasValue(2);
    }

    private void show(int from, int count) {
        rows.fetch(new Query<>(from, count, List.of(), null, null)).toList();
    }

    static Page page(int size, String next) {
        return new Page(
                120,
                IntStream.range(0, size).mapToObj(LevelRowsTest::level).toList(),
                new PageInfo(next != null, next));
    }

    private static Level level(int number) {
        return new Level(
                new Product("id" + number, "sku" + number, "Product " + number),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null);
    }
}
