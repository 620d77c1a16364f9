package dev.comptoir.products.search;

import static dev.comptoir.products.AProduct.aProduct;
import static dev.comptoir.products.AProduct.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class SearchTest {

    @Autowired
    private As as;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient database;

    private Shelf shelf;

    @BeforeEach
    void openTheShop() {
        shelf = new Shelf(as);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Théière émaillée Xavière",
                "theiere emaillee xaviere",
                "XAVIERE THEIERE",
                "xavi éma",
                "emaillee/theiere xaviere",
                "xaviere, th"
            })
    void accentsCaseOrderPunctuationAndMissingEndsDoNotMatter(String text) {
        shelf.put(aProduct("SEARCH-1").named("Théière ÉMAILLÉE Xavière"));
        assertThat(skus(text)).containsExactly("SEARCH-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quagmirelantern",
                "qaugmirelantern",
                "quagmirlantern",
                "quagmirelanntern",
                "quagnirelantern",
                "quagmierl"
            })
    void smallTypingErrorsAreForgiven(String text) {
        shelf.put(aProduct("SEARCH-2").named("Quagmirelantern, copper"));
        assertThat(skus(text)).containsExactly("SEARCH-2");
        assertThat(skus("coper " + text)).containsExactly("SEARCH-2");
    }

    @Test
    void whatIsFoundAsTypedIsNotMixedWithWhatLooksAlike() {
        shelf.put(List.of(
                aProduct("SEARCH-3A").named("Zwieback"), aProduct("SEARCH-3B").named("Zwiebach")));
        assertThat(skus("zwieback")).containsExactly("SEARCH-3A");
    }

    @Test
    void oneWrongDigitIsAnotherCode() {
        shelf.put(aProduct("9917364A").named("Nothing else"));
        assertThat(skus("9917364A")).containsExactly("9917364A");
        assertThat(skus("9917365A")).isEmpty();
    }

    @Test
    void theExactSkuComesFirst() {
        String word = unique("k");
        shelf.put(List.of(
                aProduct(word + "-9").named(word + " " + word),
                aProduct(word).named("Zzz"),
                aProduct(word + "-8").named(word)));
        assertThat(skus(word.toUpperCase())).hasSize(3).first().isEqualTo(word);
    }

    @Test
    void theExactBarcodeComesFirstInEitherSpellingAndByItsBeginning() {
        shelf.put(List.of(
                aProduct("SEARCH-UPC").withBarcodes("042100005264", "96385074"),
                aProduct("SEARCH-UPC-2").named("Adapter for 042100005264")));
        assertThat(skus("042100005264")).containsExactly("SEARCH-UPC", "SEARCH-UPC-2");
        assertThat(skus("0042100005264")).startsWith("SEARCH-UPC");
        assertThat(skus("96385074")).containsExactly("SEARCH-UPC");
        assertThat(skus("04210000")).contains("SEARCH-UPC");
        assertThat(skus("004210000")).contains("SEARCH-UPC");
    }

    @Test
    void wholeWordsComeBeforeBeginningsAndNamesBeforeDescriptions() {
        String word = unique("rose");
        shelf.put(List.of(
                aProduct("R-BEGINS").named(word + "wood"),
                aProduct("R-DESCRIBED").named("Aaa").describedAs("smells of " + word),
                aProduct("R-NAMED").named(word + " vase")));
        assertThat(skus(word)).containsExactly("R-NAMED", "R-DESCRIBED", "R-BEGINS");
    }

    @Test
    void aChangedProductIsFoundByItsNewWordsOnly() {
        String before = unique("before");
        String after = unique("after");
        shelf.put(aProduct("SEARCH-4").named(before));
        shelf.update(aProduct("SEARCH-4").named(after));
        assertThat(skus(after)).containsExactly("SEARCH-4");
        assertThat(skus(before)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String word = unique("page");
        shelf.put(IntStream.range(0, 25)
                .mapToObj(i -> aProduct(word + i).named(word + (i % 3 == 0 ? "" : " more".repeat(i % 4))))
                .toList());
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = find(word, 7, after);
            page.path("products.totalCount").entity(Integer.class).isEqualTo(25);
            seen.addAll(
                    page.path("products.nodes[*].sku").entityList(String.class).get());
            after = page.path("products.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("products.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
            shelf.put(aProduct().named("Something else that comes in between"));
        } while (after != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void beyondTheLastPageTheTotalIsStillKnown() {
        String word = unique("last");
        shelf.put(aProduct().named(word));
        String end = find(word, 1, null)
                .path("products.pageInfo.endCursor")
                .entity(String.class)
                .get();
        find(word, 1, end)
                .path("products.nodes")
                .entityList(Object.class)
                .hasSize(0)
                .path("products.totalCount")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void aCategoryIsSearchedWithThoseBelowIt() {
        String top = unique("Top");
        String word = unique("in");
        shelf.put(List.of(
                aProduct(word + "-a").named(word).in(top, "Left"),
                aProduct(word + "-b").named(word).in(top, "Left", "Leaf"),
                aProduct(word + "-c").named(word).in(top, "Left hand")));
        String left = as.cashier()
                .document("{ categories { id path } }")
                .execute()
                .path("categories[?(@.path[0] == '" + top + "' && @.path[1] == 'Left' && @.path.length() == 2)].id")
                .entityList(String.class)
                .get()
                .getFirst();
        assertThat(as.cashier()
                        .documentName("found-skus")
                        .variable("text", word)
                        .variable("categoryId", left)
                        .execute()
                        .path("products.nodes[*].sku")
                        .entityList(String.class)
                        .get())
                .containsExactly(word + "-a", word + "-b");
        assertThat(as.cashier()
                        .documentName("found-skus")
                        .variable("categoryId", left)
                        .execute()
                        .path("products.nodes[*].sku")
                        .entityList(String.class)
                        .get())
                .containsExactly(word + "-a", word + "-b");
    }

    @Test
    void archivedProductsAreListedOnlyWhenAskedFor() {
        String word = unique("old");
        shelf.put(aProduct(word).named(word));
        database.sql("update product set archived = true where sku = :sku")
                .param("sku", word)
                .update();
        assertThat(skus(word)).isEmpty();
        as.cashier()
                .documentName("found-skus")
                .variable("text", word)
                .variable("archived", true)
                .execute()
                .path("products.nodes[*].sku")
                .entityList(String.class)
                .containsExactly(word);
    }

    @Test
    void withoutASearchTheCatalogueIsListedByName() {
        String top = unique("All");
        shelf.put(List.of(
                aProduct("L-2").named("Éclair").in(top),
                aProduct("L-3").named("Fan").in(top),
                aProduct("L-1").named("eagle").in(top)));
        String id = as.cashier()
                .document("{ categories { id path } }")
                .execute()
                .path("categories[?(@.path[0] == '" + top + "')].id")
                .entityList(String.class)
                .get()
                .getFirst();
        for (String nothing : new String[] {null, "", "  \t"}) {
            var request = as.cashier()
                    .documentName("found-skus")
                    .variable("text", nothing)
                    .variable("categoryId", id);
            request.execute()
                    .path("products.nodes[*].sku")
                    .entityList(String.class)
                    .containsExactly("L-1", "L-2", "L-3")
                    .path("products.totalCount")
                    .entity(Integer.class)
                    .isEqualTo(3);
        }
        var page = as.cashier()
                .documentName("found-skus")
                .variable("categoryId", id)
                .variable("first", 2)
                .execute();
        as.cashier()
                .documentName("found-skus")
                .variable("categoryId", id)
                .variable("first", 2)
                .variable(
                        "after",
                        page.path("products.pageInfo.endCursor")
                                .entity(String.class)
                                .get())
                .execute()
                .path("products.nodes[*].sku")
                .entityList(String.class)
                .containsExactly("L-3");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        shelf.put(aProduct());
        String byName = as.cashier()
                .documentName("found-skus")
                .variable("first", 1)
                .execute()
                .path("products.pageInfo.endCursor")
                .entity(String.class)
                .get();
        find("mug", 1, byName).errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "\"",
                ":*",
                "a:* & b | !c",
                "%",
                "_",
                "\\",
                "\\' ",
                "(((",
                "<->",
                "a <-> b",
                "🎈",
                "\u0000",
                "a\u0000b",
                "\ud83c",
                "''''",
                "$1",
                ":text",
                "?",
                "\u202e",
                "{}",
                "ab:A*",
                "e\u0301\u0301\u0301",
                "1e999",
                "0x41",
                "http://x.y/z?a=b&c",
                "a@b.c"
            })
    void hostileTextIsNothingButText(String text) {
        find(text, 5, null).errors().verify();
    }

    @Test
    void hostileNamesAreFoundAgain() {
        String word = unique("evil");
        shelf.put(aProduct().named(word + " ' :* & | ! \\ % <-> (x) \u0000 🎈 " + "y".repeat(100)));
        assertThat(skus(word + " ' :* x")).hasSize(1);
    }

    @Test
    void twoHundredCharactersAreEnough() {
        find("é ".repeat(100).strip(), 5, null).errors().verify();
        find("🎈".repeat(200), 5, null).errors().verify();
        find("x".repeat(201), 5, null)
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
                    assertThat(error.getMessage()).contains("200");
                }));
    }

    @Test
    void aPageWithItsCategoriesAndItsTotalIsTwoStatementsHoweverLong() {
        String word = unique("counted");
        shelf.put(IntStream.range(0, 30)
                .mapToObj(i -> aProduct().named(word).in("Counted", "Shelf " + i))
                .toList());
        var found = counter.during(() -> as.cashier()
                .documentName("search-products")
                .variable("text", word)
                .execute()
                .path("products.nodes[19].category.name")
                .hasValue());
        assertThat(found.count()).as(String.join("\n", found.sql())).isEqualTo(2);
        var listed = counter.during(() -> as.cashier()
                .documentName("search-products")
                .variable("text", "")
                .execute()
                .path("products.nodes[0].sku")
                .hasValue());
        assertThat(listed.count()).as(String.join("\n", listed.sql())).isLessThanOrEqualTo(3);
    }

    private List<String> skus(String text) {
        return find(text, 100, null)
                .path("products.nodes[*].sku")
                .entityList(String.class)
                .get();
    }

    private GraphQlTester.Response find(String text, int first, @org.jspecify.annotations.Nullable String after) {
        return as.cashier()
                .documentName("found-skus")
                .variable("text", text)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }
}
