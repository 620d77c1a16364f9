package dev.comptoir.ui.oversight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the audit log: what, when and where, who, and what became different. */
class AuditRow extends Div {
    /** What can be looked for, by the names of the graph. */
    static final List<String> ACTS = List.of(
            "registerSale",
            "returnGoods",
            "exchangeGoods",
            "voidSale",
            "sellGiftCard",
            "voidGiftCard",
            "retryCardRefund",
            "payCardRefundInCash",
            "moveCash",
            "openDrawer",
            "openTill",
            "closeTill",
            "saveRegister",
            "setTillPermission");

    /** With decimals: anything else may be a number of a report or a receipt. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d+");

    /** @param company the zone of what concerns the whole company */
    AuditRow(AuditLog.Entry entry, ZoneId company) {
        addClassNames("result", "audit-row");
        var zone = entry.store() == null ? company : ZoneId.of(entry.store().timeZone());
        var where = entry.store() == null
                ? getTranslation("audit.whole")
                : entry.store().name();
        var what = new Div(
                span(
                        ACTS.contains(entry.act()) ? getTranslation("audit.act." + entry.act()) : entry.act(),
                        "result-name"),
                span(
                        "%s · %s · %s".formatted(Formats.here().moment(entry.at(), zone), where, who(entry)),
                        "result-about"));
        what.addClassName("result-what");
        var changes =
                span(entry.changes().stream().map(this::words).collect(Collectors.joining(" · ")), "audit-changes");
        var approval = new Div();
        approval.addClassName("result-stock");
        if (entry.approvedBy() != null) {
            approval.add(new Badge(
                    getTranslation("audit.approved-by", entry.approvedBy().displayName()), Tone.INFO));
        }
        add(what, changes, approval);
    }

    private String who(AuditLog.Entry entry) {
        return Optional.ofNullable(entry.by())
                .map(AuditLog.Person::displayName)
                .orElseGet(() -> entry.byProgram() == null
                        ? getTranslation("audit.unknown-person")
                        : getTranslation("audit.program", entry.byProgram()));
    }

    private String words(AuditLog.Change change) {
        var values = Stream.of(change.before(), change.after())
                .filter(value -> value != null && !value.isBlank())
                .map(AuditRow::value)
                .distinct()
                .collect(Collectors.joining(" → "));
        return getTranslation("audit.change", name(change.field()), values);
    }

    private String name(String field) {
        var key = "audit.field." + field;
        var name = getTranslation(key);
        return name.contains(key) ? field : name;
    }

    private static String value(@Nullable String text) {
        if (text == null || !AMOUNT.matcher(text).matches()) {
            return String.valueOf(text);
        }
        var amount = new BigDecimal(text);
        var format = NumberFormat.getInstance(Formats.here().locale());
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
