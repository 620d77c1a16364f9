package dev.comptoir.starter.graphql;

import java.math.BigDecimal;

/** {@code Decimal}: exact, as text; a whole number may come as a number, a float may not. */
final class DecimalCoercing extends ValueCoercing<BigDecimal> {

    /** Five for a tax rate such as 9.975 % as a fraction, and one to spare; money has fewer, and checks that itself. */
    private static final int DECIMALS = 6;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    @Override
    BigDecimal read(Object input) {
        boolean isFloat = input instanceof Double || (input instanceof BigDecimal number && number.scale() > 0);
        if (isFloat) {
            throw new Malformed("decimal.malformed");
        }
        BigDecimal number = Numbers.exact(input, "decimal.malformed");
        return Numbers.bounded(number, DECIMALS, LIMIT, "decimal.out-of-range");
    }

    @Override
    Object write(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new IllegalArgumentException();
        };
    }
}
