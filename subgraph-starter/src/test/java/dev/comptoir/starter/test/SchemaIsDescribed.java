package dev.comptoir.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every type, field, argument and value says what it means: {@code SchemaIsDescribed.in(source.schema())}. */
public final class SchemaIsDescribed {

    /** Federation's own. */
    private static final Set<String> FOREIGN =
            Set.of("FieldSet", "Import", "Purpose", "Scope", "Policy", "ContextFieldValue");

    private SchemaIsDescribed() {}

    public static void in(GraphQLSchema schema) {
        var silent = new ArrayList<String>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (isOurs(type)) {
                boolean root = type == schema.getQueryType()
                        || type == schema.getMutationType()
                        || type == schema.getSubscriptionType();
                if (!root) {
                    note(type, type.getName(), silent);
                }
                members(type, silent);
            }
        }
        assertThat(silent).as("without a description").isEmpty();
    }

    private static boolean isOurs(GraphQLNamedType type) {
        String name = type.getName();
        return !name.startsWith("_")
                && !name.contains("__")
                && !FOREIGN.contains(name)
                && !ScalarInfo.isGraphqlSpecifiedScalar(name);
    }

    private static void members(GraphQLNamedType type, List<String> silent) {
        switch (type) {
            case GraphQLFieldsContainer object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> !field.getName().startsWith("_"))
                        .forEach(field -> {
                            String name = type.getName() + "." + field.getName();
                            note(field, name, silent);
                            field.getArguments()
                                    .forEach(argument ->
                                            note(argument, "%s(%s)".formatted(name, argument.getName()), silent));
                        });
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions()
                        .forEach(field -> note(field, type.getName() + "." + field.getName(), silent));
            case GraphQLEnumType values ->
                values.getValues().forEach(value -> note(value, type.getName() + "." + value.getName(), silent));
            default -> {
                // scalars and unions have no members to describe
            }
        }
    }

    private static void note(GraphQLNamedSchemaElement element, String name, List<String> silent) {
        String description = element.getDescription();
        if (description == null || description.isBlank()) {
            silent.add(name);
        }
    }
}
