package dev.comptoir.sales.till;

import dev.comptoir.sales.till.TillRefusal.InvalidAmountError;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coins and notes as they were counted when sessions were closed. */
@Repository
public class CountedPieces {

    private static final int MOST = 1_000_000;

    private final JdbcClient database;

    CountedPieces(JdbcClient database) {
        this.database = database;
    }

    /** So many coins or notes of one value. */
    public record Pieces(UUID sessionId, BigDecimal value, int count) {

        public BigDecimal amount() {
            return value.multiply(BigDecimal.valueOf(count));
        }
    }

    /** What somebody says that he counted. */
    record Said(BigDecimal value, int count) {}

    /**
     * Writes down what was counted, in the caller's transaction.
     *
     * @param pieces null when only the amount was counted
     * @throws TillRefusal when the currency has no such piece, or they do not come to the amount
     */
    void write(UUID session, Currency currency, BigDecimal amount, @Nullable List<Said> pieces) {
        if (pieces == null || pieces.isEmpty()) {
            return;
        }
        requireKnown(currency, pieces);
        BigDecimal sum = pieces.stream()
                .map(said -> said.value().multiply(BigDecimal.valueOf(said.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) != 0) {
            throw TillRefusal.of(
                    InvalidAmountError::new, "till.pieces-sum", sum.toPlainString(), amount.toPlainString());
        }
        List<Said> there = pieces.stream().filter(said -> said.count() > 0).toList();
        database.sql("""
                        insert into till_pieces (session_id, value, pieces)
                        select :session, value, pieces from unnest(:values::numeric[], :pieces::int[]) as counted (value, pieces)""")
                .param("session", session)
                .param("values", there.stream().map(Said::value).toArray(BigDecimal[]::new))
                .param("pieces", there.stream().map(Said::count).toArray(Integer[]::new))
                .update();
    }

    private static void requireKnown(Currency currency, List<Said> pieces) {
        List<BigDecimal> known = CashPieces.of(currency);
        var seen = new HashSet<BigDecimal>();
        for (Said said : pieces) {
            boolean isKnown = known.stream().anyMatch(value -> value.compareTo(said.value()) == 0);
            if (!isKnown
                    || said.count() < 0
                    || said.count() > MOST
                    || !seen.add(said.value().stripTrailingZeros())) {
                throw TillRefusal.of(
                        InvalidAmountError::new,
                        "till.pieces",
                        said.value().toPlainString(),
                        said.count(),
                        currency.getCurrencyCode());
            }
        }
    }

    /** The largest first, by session; one statement. */
    public List<Pieces> of(Collection<UUID> sessions) {
        return database.sql("""
                        select session_id, value, pieces as count from till_pieces where session_id = any (:ids::uuid[])
                        order by session_id, value desc""")
                .param("ids", sessions.stream().map(UUID::toString).toArray(String[]::new))
                .query(Pieces.class)
                .list();
    }
}
