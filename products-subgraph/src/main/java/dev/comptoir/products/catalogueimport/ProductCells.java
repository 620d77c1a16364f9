package dev.comptoir.products.catalogueimport;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.category.CategoryPath;
import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.text.PlainText;
import dev.comptoir.products.upsert.ProductDraft;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the cells of a row say about a product. */
@Component
class ProductCells {

    static final String SKU = "sku";
    static final Set<String> REQUIRED = Set.of(SKU);
    static final Set<String> OPTIONAL =
            Set.of("name", "description", "price", "barcodes", "category", "stocked", "unit");

    /** No exponent, and no separator of thousands: "1,234" is one and a bit, and has too many decimals. */
    private static final Pattern PRICE = Pattern.compile("[+-]?[0-9]{1,15}([.,][0-9]{1,10})?");

    private static final Pattern BETWEEN_BARCODES = Pattern.compile("[;|,]");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "oui", "o", "vrai");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non", "faux");

    private final CompanyCurrency currency;

    ProductCells(CompanyCurrency currency) {
        this.currency = currency;
    }

    /** The product of this row; empty when a cell cannot be, each of which the run is told. */
    Optional<ProductDraft> read(CsvRow row, ImportRun run) {
        var cells = new Cells(row, run);
        Sku sku = cells.read(SKU, Sku::new);
        String name = cells.read("name", ProductDraft::name);
        String description = cells.read("description", ProductDraft::description);
        Money price = cells.read("price", this::price);
        List<Barcode> barcodes = cells.read("barcodes", ProductCells::barcodes);
        CategoryPath category = cells.read("category", CategoryPath::parse);
        Boolean stocked = cells.read("stocked", ProductCells::stocked);
        CountingUnit unit = cells.read("unit", ProductCells::unit);
        if (sku == null && !cells.refused) {
            run.refuse(row.number(), SKU, "import.sku-missing");
        }
        return sku == null || cells.refused
                ? Optional.empty()
                : Optional.of(new ProductDraft(sku, name, description, price, barcodes, category, stocked, unit));
    }

    private Money price(String typed) {
        if (!PRICE.matcher(typed).matches()) {
            throw Refusal.badInput("import.price", PlainText.shortened(typed));
        }
        return currency.price(new BigDecimal(typed.replace(',', '.')));
    }

    private static List<Barcode> barcodes(String typed) {
        return ProductDraft.barcodes(BETWEEN_BARCODES
                .splitAsStream(typed)
                .filter(barcode -> !barcode.isBlank())
                .map(Barcode::new)
                .toList());
    }

    private static Boolean stocked(String typed) {
        String answer = PlainText.folded(typed);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            throw Refusal.badInput("import.stocked", PlainText.shortened(typed));
        }
        return YES.contains(answer);
    }

    private static CountingUnit unit(String typed) {
        return Arrays.stream(CountingUnit.values())
                .filter(unit -> unit.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("import.unit", PlainText.shortened(typed)));
    }

    /** The cells of one row. An empty one says nothing; one that cannot be refuses the row. */
    private static final class Cells {

        private final CsvRow row;
        private final ImportRun run;
        private boolean refused;

        Cells(CsvRow row, ImportRun run) {
            this.row = row;
            this.run = run;
        }

        <T> @Nullable T read(String field, Function<String, @Nullable T> meaning) {
            String text = PlainText.line(row.text(run.field(field)));
            if (text.isEmpty()) {
                return null;
            }
            try {
                return meaning.apply(text);
            } catch (Refusal why) {
                refused = true;
                run.refuse(row.number(), field, why.key(), why.arguments().toArray());
                return null;
            }
        }
    }
}
