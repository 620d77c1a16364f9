package dev.comptoir.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardedFieldsTest {

    private static final String DIRECTIVES = """
            directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE
            directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE
            """;

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void aRootFieldThatSaysNothingStopsTheStart() {
        assertThatThrownBy(() -> schema("type Query { open: String  closed: String @authenticated }"))
                .hasMessageContaining("Query.open")
                .hasMessageNotContaining("Query.closed");
        assertThatThrownBy(() -> schema("type Query { a: String @authenticated } type Mutation { change: String }"))
                .hasMessageContaining("Mutation.change");
    }

    @Test
    void oneSetOfScopesMustBeHeldWhole() {
        String query = "type Query { a: String @requiresScopes(scopes: [[\"x\", \"y\"], [\"role:ADMIN\"]]) }";
        assertThat(reads(query, caller(Set.of(), "x"))).isFalse();
        assertThat(reads(query, caller(Set.of(), "x", "y"))).isTrue();
        assertThat(reads(query, caller(Set.of(Role.ADMIN)))).isTrue();
        assertThat(reads(query, caller(Set.of(Role.MANAGER)))).isFalse();
        assertThat(reads(query, null)).isFalse();
    }

    @Test
    void aScopeOfATokenIsNoRole() {
        String query = "type Query { a: String @requiresScopes(scopes: [[\"things.write\"]]) }";
        assertThat(reads(query, caller(Set.of(Role.ADMIN, Role.SERVICE)))).isFalse();
    }

    @Test
    void aGuardedTypeGuardsEachOfItsFields() {
        String types = "type Query { a: T @authenticated } "
                + "type T @requiresScopes(scopes: [[\"role:ADMIN\"]]) { b: String }";
        var graphQl = GraphQL.newGraphQL(schema(types)).build();
        assertThat(graphQl.execute(with(caller(Set.of(Role.CASHIER)), "{ a { b } }"))
                        .getErrors())
                .hasSize(1);
        assertThat(graphQl.execute(with(caller(Set.of(Role.ADMIN)), "{ a { b } }"))
                        .getErrors())
                .isEmpty();
    }

    private boolean reads(String types, @Nullable Caller caller) {
        fetched.set(0);
        var result = GraphQL.newGraphQL(schema(types)).build().execute(with(caller, "{ a }"));
        assertThat(fetched.get() == 1)
                .as("fetched")
                .isEqualTo(result.getErrors().isEmpty());
        return result.getErrors().isEmpty();
    }

    private static ExecutionInput with(@Nullable Caller caller, String query) {
        var input = ExecutionInput.newExecutionInput(query);
        return (caller == null ? input : input.graphQLContext(Map.of(Caller.class, caller))).build();
    }

    private static Caller caller(Set<Role> roles, String... scopes) {
        return new Caller("somebody", roles, Optional.empty(), Set.of(scopes));
    }

    private GraphQLSchema schema(String types) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("a", environment -> {
                            fetched.incrementAndGet();
                            return Map.of("b", "c");
                        }));
        return GuardedFields.in(new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(DIRECTIVES + types), wiring.build()));
    }
}
