package dev.comptoir.ui.stock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.SignedIn;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Caller;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.stock.StockLevels.Page;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The link by which the list that is shown is taken along as a file. It is streamed: a list may be long. */
class StockDownload extends Anchor {
    /** The most that the graph gives at once. */
    private static final int PAGE = 100;

    private final transient Graph graph;
    private final transient Clock clock;
    private final transient StockSheet sheet;
    private transient @Nullable Question question;

    private record Question(Sought sought, Place place, boolean isMine) {}

    StockDownload(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        var ui = UI.getCurrentOrThrow();
        var locale = ui.getLocale();
        this.sheet = new StockSheet(
                locale,
                key -> ui.getTranslation(key, locale),
                Employee.signedIn().seesFigures());
        addClassName("button-link");
        add(Icon.FILE.draw());
        add(getTranslation("stock-page.export"));
        setHref((DownloadHandler) this::send);
    }

    /** What the file is to hold from now on. */
    void of(Sought sought, Place place) {
        question = new Question(sought, place, Employee.signedIn().mayEnter(place.id()));
    }

    private void send(DownloadEvent event) throws IOException {
        var asked = question;
        if (asked == null) {
            event.getResponse().setStatus(404);
            return;
        }
        var caller = new Caller(SignedIn.tokensOf(event.getSession().getSession()), sheet.locale());
        event.setFileName(fileName(asked));
        event.setContentType("text/csv;charset=UTF-8");
        // An answer that fails in between breaks the connection, so that no half file passes for a whole one.
        sheet.write(event.getOutputStream(), after -> page(caller, asked, after));
    }

    private Page page(Caller caller, Question asked, @Nullable String after) {
        var variables = new HashMap<>(asked.sought().variables());
        variables.put("state", asked.sought().state());
        variables.put("isMine", asked.isMine());
        variables.put("isCentral", !asked.isMine());
        variables.put("withFigures", sheet.figures());
        variables.put("first", PAGE);
        if (after != null) {
            variables.put("after", after);
        }
        var answer = graph.askAndWait(caller, StockLevels.class, variables);
        var page = answer.data().page();
        if (page == null) {
            throw new IllegalStateException("The stock cannot be had now: " + answer.faults());
        }
        return page;
    }

    private String fileName(Question asked) {
        var place = asked.place().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsAlphabetic}\\d]+", "-");
        return "stock-%s-%s-%s.csv".formatted(place, asked.sought().state().tag(), LocalDate.now(clock));
    }
}
