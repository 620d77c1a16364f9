package dev.comptoir.sales.till;

import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.permission.ApprovalRequired;
import dev.comptoir.sales.text.PlainText;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.idempotency.KeyReused;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the business refuses at a till. Thrown, so that it undoes everything its transaction did; {@link #answer} makes the
 * member of the mutation's result union of it.
 */
public final class TillRefusal extends RuntimeException {

    private final transient Function<Locale, Object> result;

    private TillRefusal(String key, Function<Locale, Object> result, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, key, arguments), null, false, false);
        this.result = result;
    }

    /**
     * @param error makes the member of the result union, a record called as in the graph, of the text
     * @param key of the message bundle, with its arguments
     */
    public static TillRefusal of(Function<String, Object> error, String key, Object... arguments) {
        return new TillRefusal(key, locale -> error.apply(Messages.text(locale, key, arguments)), arguments);
    }

    /** What comes of an act: what it answers, or what was refused. */
    public static Object answer(Locale locale, Supplier<Object> act, BiFunction<ImpossibleBill, Locale, Object> bill) {
        try {
            return act.get();
        } catch (TillRefusal refusal) {
            return refusal.result.apply(locale);
        } catch (ApprovalRequired refusal) {
            return refusal.asResult(locale);
        } catch (KeyReused refusal) {
            return refusal.asResult(locale);
        } catch (ImpossibleBill refusal) {
            return bill.apply(refusal, locale);
        }
    }

    /** The same where no bill is involved. */
    public static Object answer(Locale locale, Supplier<Object> act) {
        return answer(locale, act, (refusal, language) -> {
            throw refusal;
        });
    }

    /** @return the words without the blanks around them */
    public static String reason(String words, int longest) {
        String stripped = PlainText.of(words);
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw of(TillReasonRequiredError::new, "till.reason", longest);
        }
        return stripped;
    }

    public record TillReasonRequiredError(String message) {}

    public record TillNotOpenError(String message) {}

    public record InvalidAmountError(String message) {}

    public record SaleNotFoundError(String message) {}
}
