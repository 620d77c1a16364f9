package dev.comptoir.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.alerts.StockAlerts;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubIssuer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** On the pages of a customer, which follow nothing by themselves. */
class LiveTest extends UiTest {
    private final List<String> heard = new ArrayList<>();
    private Live live;

    @Autowired
    private StubIssuer issuer;

    @BeforeEach
    void signInOnce() {
        var one = new Caller(new SignedInAs.Tokens(issuer, Persona.MANAGER), Locale.UK);
        var sameSignIn = new Callers() {
            @Override
            public Caller current() {
                return one;
            }
        };
        live = new Live(URI.create(router.url()), JsonMapper.builder().build(), sameSignIn, Patience.USUAL);
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void pagesOfOneSignInShareAConnectionUntilTheLastOneLeaves() {
        var one = live.follow(UI.getCurrent(), StockAlerts.class, new Ear("one"));
        var other = live.follow(UI.getCurrent(), StockAlerts.class, new Ear("other"));
        await().until(() -> router.streams().count() == 1);
        router.alert("STOCK_OUT", 3, "Paris");
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(heard).containsExactlyInAnyOrder("one 1", "other 1");
        });
        one.remove();
        assertThat(router.streams().count()).isOne();
        other.remove();
        await().until(() -> router.streams().count() == 0);
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void aTabThatIsClosedFollowsNoMore() {
        live.follow(UI.getCurrent(), StockAlerts.class, new Ear("tab"));
        await().until(() -> router.streams().count() == 1);
        ComponentUtil.onComponentDetach(UI.getCurrent());
        await().until(() -> router.streams().count() == 0);
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void whatComesWhileThePageIsBusyIsToldTogether() {
        live.follow(UI.getCurrent(), StockAlerts.class, new Ear("page"));
        await().until(() -> router.streams().count() == 1);
        router.alert("STOCK_OUT", 3, "Paris");
        router.alert("STOCK_OUT", 4, "Paris");
        router.streams().end();
        // The page's turn comes after the stream has told all, and its end.
        await().until(() -> router.streams().count() == 0);
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(heard).contains("page interrupted");
        });
        assertThat(heard.getFirst()).isEqualTo("page 2");
    }

    private final class Ear implements LiveListener<StockAlerts> {
        private final String name;

        Ear(String name) {
            this.name = name;
        }

        @Override
        public void happened(List<StockAlerts> events) {
            heard.add(name + " " + events.size());
        }

        @Override
        public void interrupted() {
            heard.add(name + " interrupted");
        }

        @Override
        public void restored() {
            heard.add(name + " restored");
        }
    }
}
