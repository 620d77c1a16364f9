package dev.comptoir.sales.receipt;

import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.starter.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A tender of a receipt in the graph. */
record PaymentShown(
        PaymentMethod method, Money amount, @Nullable String detail) {

    static PaymentShown of(PaymentLine payment, Currency currency) {
        return new PaymentShown(payment.method(), new Money(payment.amount(), currency).round(), payment.detail());
    }
}
