package dev.comptoir.products.upsert;

import static dev.comptoir.products.upsert.ExistingProducts.KEEP;
import static dev.comptoir.products.upsert.ExistingProducts.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.category.Growth;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.upsert.Upserted.Created;
import dev.comptoir.products.upsert.Upserted.Refused;
import dev.comptoir.products.upsert.Upserted.Unchanged;
import dev.comptoir.products.upsert.Upserted.Updated;
import dev.comptoir.starter.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingTest {

    private static final Money FREE = Money.of("0.00", "GBP");
    private static final Barcode PEN = new Barcode("4006381333931");
    private static final Product MUG = new Product(
            UUID.randomUUID(),
            new Sku("MUG"),
            "Mug",
            "Blue",
            List.of(PEN),
            null,
            Money.of("2.55", "GBP"),
            3,
            true,
            CountingUnit.PIECE,
            false);

    @Test
    void aNewProductNeedsNothingButItsSku() {
        var created = (Created) deciding(UPDATE).decide(draft("CUP", null, null));
        assertThat(created.product())
                .extracting(Product::name, Product::price, Product::priceNumber, Product::stocked)
                .containsExactly("CUP", FREE, 1, true);
    }

    @Test
    void whatIsNotSaidStays() {
        var updated = (Updated) deciding(UPDATE, MUG).decide(draft("mug", "Tall mug", null));
        assertThat(updated.product())
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(MUG);
        assertThat(updated.product().name()).isEqualTo("Tall mug");
    }

    @Test
    void aNewPriceIsTheNextOneOfTheHistoryAndTheSameOneIsNot() {
        var dearer = (Updated) deciding(UPDATE, MUG).decide(priced("MUG", "2.95"));
        assertThat(dearer.product().priceNumber()).isEqualTo(4);
        assertThat(deciding(UPDATE, MUG).decide(priced("MUG", "2.55"))).isInstanceOf(Unchanged.class);
    }

    @Test
    void keepingMeansKeeping() {
        assertThat(deciding(KEEP, MUG).decide(priced("MUG", "9.99"))).isEqualTo(new Unchanged(MUG));
    }

    @Test
    void aSkuIsGivenOnce() {
        Deciding deciding = deciding(UPDATE);
        deciding.decide(draft("CUP", null, null));
        assertThat(deciding.decide(draft("cup", null, null))).isInstanceOf(Refused.class);
    }

    @Test
    void aBarcodeBelongsToOneProductWhetherKnownOrJustMade() {
        Deciding deciding = deciding(UPDATE, MUG);
        assertThat(deciding.decide(draft("CUP", null, List.of(PEN)))).isInstanceOf(Refused.class);
        Barcode free = new Barcode("96385074");
        assertThat(deciding.decide(draft("JAR", null, List.of(free)))).isInstanceOf(Created.class);
        assertThat(deciding.decide(draft("POT", null, List.of(free)))).isInstanceOf(Refused.class);
        assertThat(deciding.decide(draft("MUG", null, List.of(PEN)))).isInstanceOf(Unchanged.class);
    }

    @Test
    void anArchivedProductIsNotBroughtUpToDate() {
        var archived = new Product(
                MUG.id(), MUG.sku(), "Mug", null, List.of(), null, MUG.price(), 1, true, CountingUnit.PIECE, true);
        assertThat(deciding(UPDATE, archived).decide(draft("MUG", "Cup", null))).isInstanceOf(Refused.class);
        assertThat(deciding(KEEP, archived).decide(draft("MUG", "Cup", null))).isInstanceOf(Unchanged.class);
    }

    private static Deciding deciding(ExistingProducts policy, Product... existing) {
        return new Deciding(
                policy,
                List.of(existing).stream().collect(java.util.stream.Collectors.toMap(Product::sku, product -> product)),
                new Growth(Map.of()),
                Map.of(PEN, MUG.sku()),
                FREE);
    }

    private static ProductDraft draft(String sku, @Nullable String name, @Nullable List<Barcode> barcodes) {
        return new ProductDraft(new Sku(sku), name, null, null, barcodes, null, null, null);
    }

    private static ProductDraft priced(String sku, String price) {
        return new ProductDraft(new Sku(sku), null, null, Money.of(price, "GBP"), null, null, null, null);
    }
}
