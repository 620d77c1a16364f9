package dev.comptoir.starter.graphql;

import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars that the common schema declares. */
final class Scalars {

    static final List<GraphQLScalarType> ALL = List.of(
            scalar("Decimal", new DecimalCoercing()),
            scalar("Quantity", new QuantityCoercing()),
            scalar("CurrencyCode", new CurrencyCoercing()),
            scalar("Date", new DateCoercing()),
            scalar("DateTime", new DateTimeCoercing()));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, ValueCoercing<?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
