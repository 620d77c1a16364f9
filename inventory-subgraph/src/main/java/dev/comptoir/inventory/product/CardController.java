package dev.comptoir.inventory.product;

import dev.comptoir.starter.errors.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Where the products service tells what the inventory keeps of its products. */
@Controller
class CardController {

    private static final int MOST_CARDS = 1_000;

    private final CardTables cards;

    CardController(CardTables cards) {
        this.cards = cards;
    }

    @MutationMapping
    UpsertProductCardsResult upsertProductCards(@Argument UpsertProductCardsInput input) {
        if (input.cards().size() > MOST_CARDS) {
            throw Refusal.badInput("batch.too-large", MOST_CARDS);
        }
        var seen = new HashSet<UUID>();
        for (KnownCard card : input.cards()) {
            if (!seen.add(card.id())) {
                throw Refusal.badInput("card.twice", card.id());
            }
        }
        return new UpsertProductCardsResult(cards.upsert(input.cards()));
    }

    record UpsertProductCardsInput(List<KnownCard> cards) {}

    record UpsertProductCardsResult(int changed) {}
}
