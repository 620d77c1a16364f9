package dev.comptoir.sales.terminal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

/**
 * The payment terminals of all tills. Every call is about a reference of the caller's and may be repeated: the terminal does
 * a thing once per reference. It answers within seconds, whether the customer has shown a card or not; no database
 * transaction is open meanwhile.
 */
public interface PaymentTerminal {

    /** Stands in the reference of a refund that is tried again after the bank refused it, before the number of the attempt. */
    String AGAIN = "-again-";

    /**
     * Has a card taken; the first answer is usually that it is in progress.
     *
     * @param reference of the payment
     * @param till the id of the register the terminal stands beside
     * @throws NoAnswer when nobody knows whether it has begun
     */
    TerminalAnswer start(String reference, UUID till, BigDecimal amount, Currency currency) throws NoAnswer;

    /** How a payment or a refund stands. */
    TerminalAnswer ask(String reference) throws NoAnswer;

    /**
     * Gives up on a payment. One that is approved already stays so; one that the terminal has not heard of is cancelled for
     * good, even if it is started later.
     */
    TerminalAnswer cancel(String reference) throws NoAnswer;

    /**
     * Gives money back to the card of an approved payment.
     *
     * @param reference of the refund, other than the payment's; another one when it is tried again after it was declined
     * @param payment the reference of the payment
     */
    TerminalAnswer refund(String reference, String payment, BigDecimal amount, Currency currency) throws NoAnswer;

    /** The terminal, or the line to it, did not answer: what was asked of it may have been done or not. */
    final class NoAnswer extends Exception {

        public NoAnswer(String why) {
            super(why, null, false, false);
        }
    }
}
