package dev.comptoir.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Who may use which field, as a table: every root field must be in it, those the router does not know included. Whoever
 * is not listed as allowed must be refused, and nobody gets in without a token.
 */
@SubgraphTest
public abstract class AccessMatrix {

    private static final Set<String> FEDERATION = Set.of("Query._service", "Query._entities");

    @Autowired
    private As as;

    @Autowired
    private GraphQlSource source;

    /** A field such as {@code Query.stores}, a document that uses it, and who is allowed to. */
    public record Row(String field, String document, Map<String, Object> variables, Set<Who> allowed) {

        public Row variable(String name, Object value) {
            var more = new HashMap<>(variables);
            more.put(name, value);
            return new Row(field, document, more, allowed);
        }

        public Row allowed(Who... who) {
            return new Row(field, document, variables, new LinkedHashSet<>(Arrays.asList(who)));
        }
    }

    protected static Row row(String field, String document) {
        return new Row(field, document, Map.of(), Set.of());
    }

    protected abstract List<Row> matrix();

    /** The stores that cashiers and managers of the matrix are assigned to. */
    protected UUID[] stores() {
        return new UUID[0];
    }

    @Test
    void everyRootFieldIsListed() {
        var missing = new TreeSet<>(rootFields(source.schema()));
        missing.removeAll(FEDERATION);
        missing.removeAll(matrix().stream().map(Row::field).collect(Collectors.toSet()));
        assertThat(missing).as("root fields that the matrix does not list").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat() {
        return matrix().stream().flatMap(row -> {
            var everybody = new LinkedHashSet<>(Who.EVERYBODY);
            everybody.addAll(row.allowed());
            return everybody.stream()
                    .map(who -> DynamicTest.dynamicTest(row.field() + " as " + who, () -> check(row, who)));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingWithoutAToken() {
        return matrix().stream()
                .map(row -> DynamicTest.dynamicTest(row.field() + " as nobody", () -> as.http(null)
                        .post()
                        .uri("/graphql")
                        .bodyValue(Map.of("query", row.document(), "variables", row.variables()))
                        .exchange()
                        .expectStatus()
                        .isUnauthorized()));
    }

    private void check(Row row, Who who) {
        var codes = new ArrayList<String>();
        var request = as.token(who.token(stores())).document(row.document());
        row.variables().forEach(request::variable);
        request.execute()
                .errors()
                .satisfy(errors -> errors.forEach(
                        error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
        assertThat(codes).doesNotContain("INTERNAL_ERROR", "UNAUTHENTICATED");
        assertThat(codes.contains("FORBIDDEN"))
                .as("%s is refused %s (errors: %s)", who, row.field(), codes)
                .isEqualTo(!row.allowed().contains(who));
    }

    private static Set<String> rootFields(GraphQLSchema schema) {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .flatMap(AccessMatrix::fieldsOf)
                .collect(Collectors.toSet());
    }

    private static Stream<String> fieldsOf(GraphQLObjectType root) {
        return root.getFieldDefinitions().stream().map(field -> root.getName() + "." + field.getName());
    }
}
