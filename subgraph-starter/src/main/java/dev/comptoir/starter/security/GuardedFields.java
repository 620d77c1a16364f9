package dev.comptoir.starter.security;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Enforces {@code @authenticated} and {@code @requiresScopes} in the subgraph itself, once more after the router. Which
 * fields bear them is decided when the schema is built, so that all other fields cost nothing.
 */
public final class GuardedFields {

    /** Federation's own root fields; the service as a whole is open to holders of a token only. */
    private static final Set<String> FEDERATION = Set.of("_service", "_entities");

    private GuardedFields() {}

    /**
     * The schema with its guarded fields closed to callers who lack what they require.
     *
     * @throws IllegalStateException when a root field says nothing about who may use it
     */
    public static GraphQLSchema in(GraphQLSchema schema) {
        refuseUnguardedRoots(schema);
        GraphQLCodeRegistry fetchers = schema.getCodeRegistry();
        GraphQLCodeRegistry guarded = fetchers.transform(registry -> {
            for (GraphQLObjectType type : objectTypes(schema)) {
                guard(type, fetchers, registry);
            }
        });
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(guarded));
    }

    private static void guard(
            GraphQLObjectType type, GraphQLCodeRegistry fetchers, GraphQLCodeRegistry.Builder registry) {
        var ofType = Requirement.on(type);
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            var requirements = new ArrayList<Requirement>();
            ofType.ifPresent(requirements::add);
            Requirement.on(field).ifPresent(requirements::add);
            if (!requirements.isEmpty()) {
                DataFetcher<?> open = fetchers.getDataFetcher(type, field);
                registry.dataFetcher(
                        FieldCoordinates.coordinates(type, field), new Guard(List.copyOf(requirements), open));
            }
        }
    }

    private static void refuseUnguardedRoots(GraphQLSchema schema) {
        var unguarded = new ArrayList<String>();
        for (GraphQLObjectType root : roots(schema)) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                if (!FEDERATION.contains(field.getName())
                        && Requirement.on(field).isEmpty()) {
                    unguarded.add(root.getName() + "." + field.getName());
                }
            }
        }
        if (!unguarded.isEmpty()) {
            throw new IllegalStateException(
                    "Root fields need @authenticated or @requiresScopes: " + String.join(", ", unguarded));
        }
    }

    private static List<GraphQLObjectType> roots(GraphQLSchema schema) {
        var roots = new ArrayList<GraphQLObjectType>();
        roots.add(schema.getQueryType());
        if (schema.getMutationType() != null) {
            roots.add(schema.getMutationType());
        }
        if (schema.getSubscriptionType() != null) {
            roots.add(schema.getSubscriptionType());
        }
        return roots;
    }

    private static List<GraphQLObjectType> objectTypes(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .toList();
    }

    private record Guard(List<Requirement> requirements, DataFetcher<?> open) implements DataFetcher<Object> {

        @Override
        public Object get(DataFetchingEnvironment environment) throws Exception {
            Caller caller = environment.getGraphQlContext().get(Caller.class);
            for (Requirement requirement : requirements) {
                requirement.check(caller);
            }
            return open.get(environment);
        }
    }
}
