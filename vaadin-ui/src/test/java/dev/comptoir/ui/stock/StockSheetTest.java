package dev.comptoir.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.ui.stock.StockLevels.Level;
import dev.comptoir.ui.stock.StockLevels.Page;
import dev.comptoir.ui.stock.StockLevels.PageInfo;
import dev.comptoir.ui.stock.StockLevels.Product;
import dev.comptoir.ui.stock.StockLevels.Suggestion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockSheetTest {

    @Test
    void aFrenchSpreadsheetReadsTheNumbersAsNumbers() throws IOException {
        assertThat(written(new StockSheet(Locale.FRANCE, key -> key, true), level("Mug; blanc", "A1")))
                .startsWith("\ufeff")
                .contains("column.product;product.sku;")
                .contains("\"Mug; blanc\";A1;1234,5;0;1234,5;20;60;stock.over;18;55;0,75;20");
    }

    @Test
    void anEnglishOneDoesToo() throws IOException {
        assertThat(written(new StockSheet(Locale.UK, key -> key, false), level("Mug, white", "A1")))
                .contains("\"Mug, white\",A1,1234.5,0,1234.5,20,60,stock.over\r\n")
                .doesNotContain("0.75", "column.sold-per-day");
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+1,'''+1'", "-1,'''-1'", "@SUM(A1),'''@SUM(A1)'", "Mug=2,Mug=2"})
    void aNameIsNeverAFormula(String name, String cell) {
        assertThat(StockSheet.harmless(name)).isEqualTo(cell);
        assertThat(StockSheet.harmless("\t" + name)).startsWith("'");
    }

    @Test
    void allPagesAreWrittenInTheirOrder() throws IOException {
        var asked = new ArrayList<@Nullable String>();
        var out = new ByteArrayOutputStream();
        new StockSheet(Locale.UK, key -> key, false).write(out, after -> {
            asked.add(after);
            return after == null ? page("next", level("One", "1")) : page(null, level("Two", "2"));
        });
        assertThat(asked).containsExactly(null, "next");
        assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("One,1", "Two,2");
    }

    @Test
    void nothingIsWrittenWhenNothingCanBeHad() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new StockSheet(Locale.UK, key -> key, false).write(out, after -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(out.size()).isZero();
    }

    private static String written(StockSheet sheet, Level level) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(out, after -> page(null, level));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Page page(@Nullable String next, Level level) {
        return new Page(1, List.of(level), new PageInfo(next != null, next));
    }

    private static Level level(String name, String sku) {
        return new Level(
                new Product("id", sku, name),
                new BigDecimal("1234.500"),
                BigDecimal.ZERO,
                new BigDecimal("1234.500"),
                new BigDecimal("20"),
                new BigDecimal("60"),
                new BigDecimal("0.75"),
                new BigDecimal("20.0"),
                new Suggestion(new BigDecimal("18"), new BigDecimal("55")));
    }
}
