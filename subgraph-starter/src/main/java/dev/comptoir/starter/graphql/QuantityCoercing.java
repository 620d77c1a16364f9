package dev.comptoir.starter.graphql;

import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** {@code Quantity}: a JSON number, written without decimals when it is whole. */
final class QuantityCoercing extends ValueCoercing<BigDecimal> {

    private static final int DECIMALS = 3;
    /** 10^12 itself is allowed. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12).add(new BigDecimal("0.001"));

    @Override
    BigDecimal read(Object input) {
        BigDecimal number = Numbers.exact(input, "quantity.malformed");
        return Numbers.bounded(number, DECIMALS, LIMIT, "quantity.out-of-range");
    }

    @Override
    Object write(Object value) {
        return switch (value) {
            case BigDecimal number -> shortest(number);
            case Integer number -> number;
            case Long number -> number;
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    Value<?> literal(Object written) {
        return written instanceof BigDecimal number
                ? new FloatValue(number)
                : new IntValue(new BigInteger(written.toString()));
    }

    /** Never in scientific notation: 1000 as a BigDecimal without zeros would be 1E+3. */
    private static Object shortest(BigDecimal number) {
        BigDecimal stripped =
                number.setScale(DECIMALS, RoundingMode.UNNECESSARY).stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toBigIntegerExact() : stripped;
    }
}
