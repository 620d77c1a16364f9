package dev.comptoir.sales.terminal;

import dev.comptoir.sales.terminal.TerminalAnswer.Card;
import dev.comptoir.sales.terminal.TerminalAnswer.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Terminals that are played, for shops without any and for tests. They have a memory of their own, as a device would, and
 * the cents of an amount say what happens: {@code .51} is declined; {@code .52} is shown no card and falls silent until its
 * {@code silence} is over, then says declined; {@code .53} is approved while the answer to the start is lost; {@code .54} is
 * approved and falls silent the same way. Anything else is approved after its {@code latency}. A refund of {@code .51} is
 * declined, one of {@code .55} until it is tried again, any other approved.
 */
@Component
@ConditionalOnProperty(name = "comptoir.terminal.kind", havingValue = "simulated", matchIfMissing = true)
class SimulatedTerminal implements PaymentTerminal {

    private static final int DECLINED = 51;
    private static final int SILENT = 52;
    private static final int ANSWER_LOST = 53;
    private static final int SILENTLY_APPROVED = 54;
    private static final int DECLINED_AT_FIRST = 55;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final JdbcClient memory;
    private final TerminalSettings.Simulated settings;

    SimulatedTerminal(JdbcClient memory, TerminalSettings settings) {
        this.memory = memory;
        this.settings = settings.simulated();
    }

    @Override
    public TerminalAnswer start(String reference, UUID till, BigDecimal amount, Currency currency) throws NoAnswer {
        boolean first = remember(reference, amount);
        int cents = cents(amount);
        if (first && cents == ANSWER_LOST) {
            throw new NoAnswer("the answer was lost");
        }
        return ask(reference);
    }

    @Override
    public TerminalAnswer ask(String reference) throws NoAnswer {
        Optional<Known> known = memory.sql(
                        "select amount, started_at, cancelled from simulated_terminal where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new Known(
                        row.getBigDecimal("amount"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("cancelled")))
                .optional();
        return known.isEmpty() ? TerminalAnswer.of(Outcome.NOT_KNOWN) : answer(reference, known.get());
    }

    @Override
    public TerminalAnswer cancel(String reference) throws NoAnswer {
        TerminalAnswer now = ask(reference);
        if (now.outcome() == Outcome.NOT_KNOWN || now.outcome() == Outcome.IN_PROGRESS) {
            memory.sql("""
                            insert into simulated_terminal (reference, amount, started_at, cancelled)
                            values (:reference, 0, now(), true)
                            on conflict (reference) do update set cancelled = true""").param("reference", reference).update();
            return TerminalAnswer.of(Outcome.CANCELLED);
        }
        return now;
    }

    @Override
    public TerminalAnswer refund(String reference, String payment, BigDecimal amount, Currency currency) {
        remember(reference, amount);
        int cents = cents(amount);
        boolean declined = cents == DECLINED || (cents == DECLINED_AT_FIRST && !reference.contains(AGAIN));
        return new TerminalAnswer(declined ? Outcome.DECLINED : Outcome.APPROVED, card(payment));
    }

    private TerminalAnswer answer(String reference, Known known) throws NoAnswer {
        if (known.cancelled()) {
            return TerminalAnswer.of(Outcome.CANCELLED);
        }
        int cents = cents(known.amount());
        Duration since = Duration.between(known.startedAt(), Instant.now());
        if (cents == SILENT || cents == SILENTLY_APPROVED) {
            if (since.compareTo(settings.silence()) < 0) {
                throw new NoAnswer("the terminal is silent");
            }
        } else if (since.compareTo(settings.latency()) < 0) {
            return TerminalAnswer.of(Outcome.IN_PROGRESS);
        }
        boolean declined = cents == DECLINED || cents == SILENT;
        return new TerminalAnswer(declined ? Outcome.DECLINED : Outcome.APPROVED, card(reference));
    }

    private boolean remember(String reference, BigDecimal amount) {
        return memory.sql("""
                        insert into simulated_terminal (reference, amount, started_at) values (:reference, :amount, now())
                        on conflict (reference) do nothing""")
                        .param("reference", reference)
                        .param("amount", amount)
                        .update()
                == 1;
    }

    /** One of a few test cards, always the same for a reference. */
    private static Card card(String reference) {
        int hash = Math.floorMod(reference.hashCode(), 1_000_000);
        return hash % 2 == 0
                ? new Card("VISA", "4242", "A%06d".formatted(hash))
                : new Card("MASTERCARD", "4444", "B%06d".formatted(hash));
    }

    private static int cents(BigDecimal amount) {
        return amount.remainder(BigDecimal.ONE).multiply(HUNDRED).intValue();
    }

    private record Known(BigDecimal amount, Instant startedAt, boolean cancelled) {}
}
