package dev.comptoir.ui.imports;

import dev.comptoir.ui.Surroundings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What can be brought in, by which service, and which columns it is made of. */
enum ImportKind {
    SALES(
            Surroundings::salesUrl,
            List.of(
                    Field.required("store", "country", "shop", "magasin", "boutique"),
                    Field.required("receipt", "invoiceno", "invoice", "ticket", "facture", "receiptno"),
                    Field.required("time", "invoicedate", "date", "datetime", "heure", "soldat"),
                    Field.required("sku", "stockcode", "article", "reference", "ref", "code"),
                    Field.optional("description", "name", "designation", "libelle", "nom"),
                    Field.required("quantity", "qty", "quantite", "qte"),
                    Field.optional("unit-price", "unitprice", "price", "prix", "prixunitaire"),
                    Field.optional("line-total", "total", "amount", "linetotal", "montant"),
                    Field.optional("return", "type", "retour"))),
    PRODUCTS(
            Surroundings::productsUrl,
            List.of(
                    Field.required("sku", "stockcode", "article", "reference", "ref", "code"),
                    Field.optional("name", "designation", "libelle", "nom", "title"),
                    Field.optional("description", "details"),
                    Field.optional("price", "unitprice", "prix", "prixunitaire"),
                    Field.optional("barcodes", "barcode", "ean", "gtin", "upc", "codebarres"),
                    Field.optional("category", "categorie", "rayon", "famille"),
                    Field.optional("stocked", "stocke"),
                    Field.optional("unit", "unite"))),
    STOCK(
            Surroundings::inventoryUrl,
            List.of(
                    Field.required("sku", "stockcode", "article", "reference", "ref", "code"),
                    Field.required("store", "shop", "location", "magasin", "boutique"),
                    Field.required("on-hand", "onhand", "quantity", "qty", "stock", "quantite"),
                    Field.optional("reorder-point", "reorderpoint", "minimum", "min", "seuil"),
                    Field.optional("maximum", "max"),
                    Field.optional("cost", "unitcost", "purchasecost", "purchaseprice", "cout", "prixachat"))),
    THRESHOLDS(
            Surroundings::inventoryUrl,
            List.of(
                    Field.required("sku", "stockcode", "article", "reference", "ref", "code"),
                    Field.required("store", "shop", "location", "magasin", "boutique"),
                    Field.optional("reorder-point", "reorderpoint", "minimum", "min", "seuil"),
                    Field.optional("maximum", "max")));

    private final Function<Surroundings, URI> service;
    private final List<Field> fields;

    ImportKind(Function<Surroundings, URI> service, List<Field> fields) {
        this.service = service;
        this.fields = fields;
    }

    /** As it stands in addresses, in the page's and in the upload's. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportKind of(String tag) {
        return Arrays.stream(values())
                .filter(kind -> kind.tag().equals(tag))
                .findFirst()
                .orElse(SALES);
    }

    URI service(Surroundings surroundings) {
        return service.apply(surroundings);
    }

    List<Field> fields() {
        return fields;
    }
}
