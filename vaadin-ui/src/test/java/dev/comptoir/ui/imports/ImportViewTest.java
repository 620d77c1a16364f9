package dev.comptoir.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SignedInAs(Persona.ADMIN)
class ImportViewTest extends UiTest {
    private static final String STOCK = "Ref;Magasin;Quantité;Seuil\n20700A;Paris;12;5\n20737;Paris;drei;5\n";

    @Test
    void aFileIsLookedAtBeforeItIsImported() {
        open("import?kind=stock");
        give("stock.csv", STOCK);
        assertThat(text()).contains("What the columns hold", "stock.csv", "Preview", "20700A", "drei");
        assertThat($(Button.class).withText("Import this file").single().isEnabled())
                .isTrue();
        test($(Button.class).withText("Import this file").single()).click();
        settle();
        assertThat(router.uploads()).last().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/imports/stock");
            assertThat(sent.query())
                    .contains("fileName=stock.csv", "delimiter=;", "mapping=sku=Ref,store=Magasin,on-hand=Quantité");
            assertThat(sent.content()).contains("20700A;Paris;12;5");
        });
    }

    @Test
    void aColumnThatIsNeededHoldsTheImportBack() {
        open("import?kind=stock");
        give("stock.csv", "Ref,Magasin,Combien\n1,Paris,3\n");
        assertThat(text()).contains("Still needs a column: On hand");
        assertThat($(Button.class).withText("Import this file").single().isEnabled())
                .isFalse();
        @SuppressWarnings("unchecked")
        Select<String> onHand = $(Select.class).all().stream()
                .filter(select -> select.getLabel().equals("On hand *"))
                .findFirst()
                .orElseThrow();
        test(onHand).selectItem("Combien");
        settle();
        assertThat($(Button.class).withText("Import this file").single().isEnabled())
                .isTrue();
    }

    @Test
    void aFileThatIsNoCsvSaysWhyInFrench() {
        speak(Locale.FRANCE);
        open("import?kind=stock");
        give("photo.csv", "\u0000\u0001");
        assertThat(text()).contains("Ce n’est pas un fichier texte");
        give("vide.csv", "");
        assertThat(text()).contains("Le fichier est vide");
    }

    @Test
    void whatTheServiceRefusesIsSaidInItsWordsAndCanBeTriedAgain() {
        open("import?kind=stock");
        give("refuse-me.csv", STOCK);
        test($(Button.class).withText("Import this file").single()).click();
        settle();
        assertThat(text()).contains("Not this one.", "Preview");
        assertThat($(Button.class).withText("Import this file").single().isEnabled())
                .isTrue();
    }

    @Test
    void theProgressOfAnImportStandsAtItsAddress() {
        router.graph().importIs("job-7", job("RUNNING", 0.42, null));
        open("import?kind=sales&job=job-7");
        assertThat(text()).contains("retail.csv.gz", "42% read", "12,345 rows");
        router.graph().importIs("job-7", job("DONE", 1, null));
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        settle();
        assertThat(text())
                .contains(
                        "Done.",
                        "Taken",
                        "12,000",
                        "Unchanged",
                        "300",
                        "Refused",
                        "45",
                        "Quantity is no number",
                        "Download all as CSV");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void aFileThatWasRefusedAsAWholeSaysThatNothingIsRecorded() {
        router.graph().importIs("job-8", job("FAILED", 0.1, "The file is cut off."));
        open("import?kind=sales&job=job-8");
        assertThat(text()).contains("The file is cut off.", "Nothing of the file is recorded.");
    }

    @Test
    void anUnknownImportIsSaidToBeUnknown() {
        open("import?kind=products&job=no-such-job");
        assertThat(text()).contains("There is no import with this address", "Import another file");
    }

    private void give(String name, String content) {
        test($(Upload.class).single()).upload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        settle();
    }

    private static Map<String, Object> job(String status, double progress, @Nullable String failure) {
        var job = new HashMap<String, Object>();
        job.put("fileName", "retail.csv.gz");
        job.put("status", status);
        job.put("progress", progress);
        job.put("rowsRead", 12_345);
        job.put("rowsTaken", 12_000);
        job.put("rowsUnchanged", 300);
        job.put("rowsRefused", 45);
        job.put("failure", failure);
        job.put("createdAt", "2026-11-21T10:00:00Z");
        job.put("refusals", List.of(Map.of("row", 3, "column", "Quantity", "reason", "Quantity is no number")));
        return job;
    }
}
