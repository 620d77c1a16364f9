package dev.comptoir.products.upsert;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.category.Growth;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.upsert.Upserted.Created;
import dev.comptoir.products.upsert.Upserted.Refused;
import dev.comptoir.products.upsert.Upserted.Unchanged;
import dev.comptoir.products.upsert.Upserted.Updated;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.money.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides, draft by draft, what is to become of it; knows the rules and no database. */
final class Deciding {

    private final ExistingProducts policy;
    private final Map<Sku, Product> existing;
    private final Growth categories;
    private final Map<Barcode, Sku> owners;
    private final Money noPrice;
    private final Set<Sku> seen = new HashSet<>();

    /** @param owners the products that bear these barcodes now */
    Deciding(
            ExistingProducts policy,
            Map<Sku, Product> existing,
            Growth categories,
            Map<Barcode, Sku> owners,
            Money noPrice) {
        this.policy = policy;
        this.existing = existing;
        this.categories = categories;
        this.owners = new HashMap<>(owners);
        this.noPrice = noPrice;
    }

    Upserted decide(ProductDraft draft) {
        if (!seen.add(draft.sku())) {
            return new Refused("sku", Refusal.badInput("upsert.sku-twice", draft.sku()));
        }
        Product before = existing.get(draft.sku());
        if (before != null && policy == ExistingProducts.KEEP) {
            return new Unchanged(before);
        }
        Optional<Refused> refused = refused(before, draft);
        if (refused.isPresent()) {
            return refused.get();
        }
        Product after = before == null ? made(draft) : changed(before, draft);
        after.barcodes().forEach(barcode -> owners.put(barcode, after.sku()));
        if (before == null) {
            return new Created(after);
        }
        return after.equals(before) ? new Unchanged(before) : new Updated(after);
    }

    private Optional<Refused> refused(@Nullable Product before, ProductDraft draft) {
        Sku sku = draft.sku();
        if (before != null && before.archived()) {
            return Optional.of(new Refused("sku", Refusal.badInput("upsert.archived", sku)));
        }
        return or(draft.barcodes(), List.<Barcode>of()).stream()
                .filter(barcode -> !owners.getOrDefault(barcode, sku).equals(sku))
                .findFirst()
                .map(barcode -> new Refused(
                        "barcodes", Refusal.badInput("upsert.barcode-taken", sku, barcode, owners.get(barcode))));
    }

    private Product made(ProductDraft draft) {
        return new Product(
                Ids.next(),
                draft.sku(),
                or(draft.name(), draft.sku().value()),
                draft.description(),
                or(draft.barcodes(), List.of()),
                draft.category() == null ? null : categories.idAt(draft.category()),
                or(draft.price(), noPrice),
                1,
                or(draft.stocked(), true),
                or(draft.unit(), CountingUnit.PIECE),
                false);
    }

    private Product changed(Product before, ProductDraft draft) {
        Money price = or(draft.price(), before.price());
        return new Product(
                before.id(),
                before.sku(),
                or(draft.name(), before.name()),
                draft.description() == null ? before.description() : draft.description(),
                or(draft.barcodes(), before.barcodes()),
                draft.category() == null ? before.categoryId() : categories.idAt(draft.category()),
                price,
                price.equals(before.price()) ? before.priceNumber() : before.priceNumber() + 1,
                or(draft.stocked(), before.stocked()),
                or(draft.unit(), before.unit()),
                before.archived());
    }

    private static <T> T or(@Nullable T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
