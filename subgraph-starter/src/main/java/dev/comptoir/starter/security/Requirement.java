package dev.comptoir.starter.security;

import dev.comptoir.starter.errors.Refusal;
import graphql.language.ArrayValue;
import graphql.language.StringValue;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @authenticated} and {@code @requiresScopes} ask of the caller.
 *
 * @param anyOf sets of scopes, one of which must be held whole; empty: being signed in is enough
 */
record Requirement(List<Set<String>> anyOf) {

    /** The requirement written on this field or type, if there is one. */
    static Optional<Requirement> on(GraphQLDirectiveContainer element) {
        for (GraphQLAppliedDirective directive : element.getAppliedDirectives()) {
            if (isNamed(directive, "requiresScopes")) {
                return Optional.of(new Requirement(scopes(directive)));
            }
        }
        return element.getAppliedDirectives().stream().anyMatch(directive -> isNamed(directive, "authenticated"))
                ? Optional.of(new Requirement(List.of()))
                : Optional.empty();
    }

    /** @throws Refusal when the caller does not meet it */
    void check(@Nullable Caller caller) {
        if (caller == null) {
            throw Refusal.unauthenticated("caller.unknown");
        }
        if (!anyOf.isEmpty() && anyOf.stream().noneMatch(all -> all.stream().allMatch(caller::holds))) {
            throw Refusal.forbidden("field.forbidden");
        }
    }

    /** Not imported by {@code @link}, a directive bears the name of its specification before its own. */
    private static boolean isNamed(GraphQLAppliedDirective directive, String name) {
        return directive.getName().equals(name) || directive.getName().equals("federation__" + name);
    }

    private static List<Set<String>> scopes(GraphQLAppliedDirective directive) {
        var value =
                (ArrayValue) directive.getArgument("scopes").getArgumentValue().getValue();
        var anyOf = new ArrayList<Set<String>>();
        for (var all : value.getValues()) {
            anyOf.add(((ArrayValue) all)
                    .getValues().stream()
                            .map(scope -> ((StringValue) scope).getValue())
                            .collect(Collectors.toSet()));
        }
        return anyOf;
    }
}
