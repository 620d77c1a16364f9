package dev.comptoir.ui.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.Promotions.Promotion;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The promotions of the person's stores, and the way to make, change and end them. */
@Route(value = "promotions", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class PromotionsView extends Page implements BeforeEnterObserver {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;

    private final transient Graph graph;
    private final OfferList list;
    private transient Shops shops;

    PromotionsView(Graph graph, Surroundings surroundings, Clock clock) {
        super("promotions.title");
        this.graph = graph;
        this.shops = new Shops(List.of(), surroundings.zone(), clock);
        setAbout(getTranslation("promotions.about"));
        var make = new Button(getTranslation("promotions.new"), Icon.DISCOUNT.draw(), click -> edit(null));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        setBeside(make);
        list = new OfferList(
                "promotions.none",
                variables -> graph.ask(Promotions.class, variables, this::show, failure -> list().failed(failure)));
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shops.whenKnown(graph, known -> {
            shops = known;
            list.load();
        });
    }

    private OfferList list() {
        return list;
    }

    private void show(Answer<Promotions> answer) {
        var page = answer.data().promotions();
        if (page == null) {
            list.missing();
        } else {
            var pageInfo = page.pageInfo();
            list.show(
                    page.nodes().stream().map(this::row).toList(),
                    pageInfo.hasNextPage() ? pageInfo.endCursor() : null);
        }
    }

    private OfferRow row(Promotion promotion) {
        var edit = new Button(getTranslation("offer.edit"), click -> edit(promotion));
        var end = new Button(getTranslation("promotion.end"), click -> askToEnd(promotion));
        edit.setAriaLabel(getTranslation("offer.edit.of", promotion.name()));
        end.setAriaLabel(getTranslation("promotion.end.of", promotion.name()));
        edit.addThemeVariants(ButtonVariant.SMALL);
        end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        edit.setVisible(promotion.mayChange());
        end.setVisible(promotion.mayChange() && promotion.state() != OfferState.ENDED);
        var where = shops.words(
                promotion.storeIds(),
                names -> getTranslation("offer.and-more", names),
                getTranslation("offer.everywhere"));
        var when = shops.term(
                promotion.storeIds(), promotion.startsAt(), promotion.endsAt(), getTranslation("offer.from.open"));
        return new OfferRow(
                new Span(promotion.name()),
                promotion.state(),
                new String[] {
                    PromotionWords.gain(promotion) + " · " + PromotionWords.range(promotion), where + " · " + when
                },
                edit,
                end);
    }

    private void edit(@Nullable Promotion promotion) {
        new PromotionDialog(graph, shops, promotion, list::load).open();
    }

    private void askToEnd(Promotion promotion) {
        var dialog = new ConfirmDialog(
                getTranslation("promotion.end.ask", promotion.name()),
                getTranslation("promotion.end.about"),
                getTranslation("promotion.end"),
                yes -> end(promotion));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.open();
    }

    private void end(Promotion promotion) {
        graph.ask(
                EndPromotion.class,
                Map.of("id", promotion.id()),
                answer -> {
                    Optional.ofNullable(answer.data().endPromotion())
                            .map(EndPromotion.Result::message)
                            .or(() -> answer.whyMissing("endPromotion").map(fault -> fault.message()))
                            .ifPresent(why -> Notification.show(
                                    why, READING_TIME_IN_MILLISECONDS, Notification.Position.BOTTOM_CENTER));
                    list.load();
                },
                failure -> list.failed(failure));
    }
}
