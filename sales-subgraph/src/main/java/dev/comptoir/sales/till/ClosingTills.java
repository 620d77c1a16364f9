package dev.comptoir.sales.till;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.text.PlainText;
import dev.comptoir.sales.till.TillRefusal.InvalidAmountError;
import dev.comptoir.sales.till.TillRefusal.TillReasonRequiredError;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes tills: what was counted is set against what is expected, and a difference must be explained. */
@Service
class ClosingTills {

    private static final int LONGEST_NOTE = 500;

    private final TillSessions sessions;
    private final Registers registers;
    private final TenderTotals totals;
    private final CountedPieces pieces;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ClosingTills(
            TillSessions sessions,
            Registers registers,
            TenderTotals totals,
            CountedPieces pieces,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.registers = registers;
        this.totals = totals;
        this.pieces = pieces;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Closes a session with what was counted: nobody sells in it any more. Who counts blind need not explain a difference:
     * being asked for it would tell him that there is one, and he could count again until it is none.
     */
    @Transactional
    void close(UUID sessionId, List<Counted> counted, @Nullable String note, Caller caller) {
        UUID by = caller.userId();
        TillSession session = sessions.holdOpen(sessionId);
        boolean mayBeAsked = !Blindness.hides(session, caller);
        List<TenderTotal> expected = totals.of(List.of(session.id()));
        Map<PaymentMethod, BigDecimal> amounts =
                amounts(counted, session.currency().getDefaultFractionDigits());
        String words = PlainText.of(note);
        if (words.length() > LONGEST_NOTE || (mayBeAsked && words.isEmpty() && differs(expected, amounts))) {
            throw TillRefusal.of(TillReasonRequiredError::new, "till.difference-note", LONGEST_NOTE);
        }
        totals.settle(session.id(), withUnexpected(session.id(), expected, amounts), amounts);
        for (Counted tender : counted) {
            writePieces(session, tender);
        }
        int zNumber = registers.nextZ(session.registerId());
        sessions.close(session.id(), by, zNumber, words.isEmpty() ? null : words);
        audit.record(
                session.storeId(),
                new Allowed(by, null),
                "closeTill",
                session.id(),
                expected.stream()
                        .collect(Collectors.toMap(total -> "expected" + total.method(), TenderTotal::expected)),
                closed(amounts, zNumber, words));
        events.publishEvent(new TillClosed(sessions.byId(session.id()).orElseThrow()));
    }

    private static Map<String, Object> closed(Map<PaymentMethod, BigDecimal> counted, int zNumber, String note) {
        var after = new HashMap<String, Object>(Map.of("zNumber", zNumber));
        counted.forEach((method, amount) -> after.put("counted" + method, amount));
        if (!note.isEmpty()) {
            after.put("note", note);
        }
        return after;
    }

    private void writePieces(TillSession session, Counted tender) {
        if (tender.method() != PaymentMethod.CASH
                && tender.denominations() != null
                && !tender.denominations().isEmpty()) {
            throw TillRefusal.of(InvalidAmountError::new, "till.pieces-of-cash");
        }
        pieces.write(session.id(), session.currency(), tender.amount(), tender.denominations());
    }

    /** @param denominations the coins and notes that the amount is made of; of cash only, and only if they were counted */
    record Counted(
            PaymentMethod method,
            BigDecimal amount,
            @Nullable List<CountedPieces.Said> denominations) {}

    private static Map<PaymentMethod, BigDecimal> amounts(List<Counted> counted, int decimals) {
        var amounts = new EnumMap<PaymentMethod, BigDecimal>(PaymentMethod.class);
        for (Counted tender : counted) {
            boolean lessThanNone =
                    tender.method() == PaymentMethod.CASH && tender.amount().signum() < 0;
            if (lessThanNone || amounts.put(tender.method(), DrawerAmount.sound(tender.amount(), decimals)) != null) {
                throw DrawerAmount.refused(tender.amount());
            }
        }
        if (!amounts.containsKey(PaymentMethod.CASH)) {
            throw TillRefusal.of(InvalidAmountError::new, "till.cash-not-counted");
        }
        return amounts;
    }

    private static boolean differs(List<TenderTotal> expected, Map<PaymentMethod, BigDecimal> counted) {
        return counted.entrySet().stream()
                .anyMatch(tender -> tender.getValue().compareTo(expected(expected, tender.getKey())) != 0);
    }

    private static BigDecimal expected(List<TenderTotal> expected, PaymentMethod method) {
        return expected.stream()
                .filter(total -> total.method() == method)
                .map(TenderTotal::expected)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** What was counted of a tender that was never used is written down too. */
    private static List<TenderTotal> withUnexpected(
            UUID session, List<TenderTotal> expected, Map<PaymentMethod, BigDecimal> counted) {
        var all = new ArrayList<>(expected);
        counted.keySet().stream()
                .filter(method -> expected.stream().noneMatch(total -> total.method() == method))
                .forEach(method -> all.add(new TenderTotal(session, method, BigDecimal.ZERO, null)));
        return all;
    }
}
