package dev.comptoir.ui.graph;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.account.SignIn;
import dev.comptoir.ui.account.SignedOutException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a page asks: the question goes out on a thread of its own, the answer comes back on the page's thread. A sign-in
 * that has ended needs no care by the page: the person is sent to sign in, and back.
 */
@org.springframework.stereotype.Component
public class Graph {
    private final GraphClient client;
    private final Callers callers;
    private final Background background;

    Graph(GraphClient client, Callers callers, Background background) {
        this.client = client;
        this.callers = callers;
        this.background = background;
    }

    /**
     * Asks on behalf of the person at the page. Call it on the page's thread; an answer for a page that is gone is dropped.
     *
     * @param type what is asked, see {@link GraphDocument}
     * @param known called with what came, which may have holes
     * @param failed called when nothing came: {@link GraphUnavailableException}, {@link GraphRefusedException}
     */
    public <T> void ask(
            Class<T> type, Map<String, ?> variables, Consumer<Answer<T>> known, Consumer<RuntimeException> failed) {
        var ui = UI.getCurrentOrThrow();
        Caller caller;
        try {
            caller = callers.current();
        } catch (SignedOutException ended) {
            SignIn.again(ui);
            return;
        }
        background.run(ui, () -> client.ask(caller, type, variables), known, failure -> {
            if (failure instanceof SignedOutException) {
                SignIn.again(ui);
            } else {
                failed.accept(failure);
            }
        });
    }

    /**
     * Asks and waits for the answer: for a thread that is no page's, e.g. that of a download.
     *
     * @throws GraphUnavailableException when nobody answered
     * @throws GraphRefusedException when the whole question was refused
     * @throws SignedOutException when the sign-in has ended
     */
    public <T> Answer<T> askAndWait(Caller caller, Class<T> type, Map<String, ?> variables) {
        return client.ask(caller, type, variables);
    }
}
