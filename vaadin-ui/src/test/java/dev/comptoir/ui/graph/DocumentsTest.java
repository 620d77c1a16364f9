package dev.comptoir.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.stub.StubGraph;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The documents fit the router's schema, and the records fit the documents: neither can drift unseen. The record of a
 * union has what is asked of any member, and as {@code type: __typename} which of them came.
 */
class DocumentsTest {
    private static final Path FOLDER = Path.of("src/main/resources/graphql-documents");
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(StubGraph.schema());

    @ParameterizedTest
    @MethodSource("answers")
    void aDocumentIsOneOperationOfItsNameAndFitsTheSchema(Class<?> answer) {
        var document = document(answer);
        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH))
                .isEmpty();
        assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                .singleElement()
                .satisfies(operation -> assertThat(operation.getName())
                        .isEqualTo(answer.getAnnotation(GraphDocument.class).value()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aRecordHasWhatItsDocumentAsksForAndNoMore(Class<?> answer) {
        var document = document(answer);
        var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        var differences = new ArrayList<String>();
        compare(answer, root(operation), operation.getSelectionSet(), document, answer.getSimpleName(), differences);
        assertThat(differences).isEmpty();
    }

    @Test
    void everyDocumentHasARecord() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(answers()
                            .map(answer ->
                                    answer.getAnnotation(GraphDocument.class).value() + ".graphql")
                            .toList());
        }
    }

    static Stream<Class<?>> answers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(GraphDocument.class));
        return scanner.findCandidateComponents("dev.comptoir.ui").stream()
                .filter(found -> !found.getBeanClassName().contains("Test$"))
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static GraphQLObjectType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> SCHEMA.getQueryType();
            case MUTATION -> SCHEMA.getMutationType();
            case SUBSCRIPTION -> SCHEMA.getSubscriptionType();
        };
    }

    private static void compare(
            Class<?> record,
            GraphQLCompositeType type,
            SelectionSet selections,
            Document document,
            String at,
            List<String> differences) {
        var asked = selected(selections, type, false, document);
        var keys = asked.stream().map(Selected::key).distinct().toList();
        var components = new LinkedHashMap<String, RecordComponent>();
        Arrays.stream(record.getRecordComponents()).forEach(each -> components.put(each.getName(), each));
        keys.stream().filter(key -> !components.containsKey(key)).forEach(key -> differences.add(at + " lacks " + key));
        components.keySet().stream()
                .filter(name -> !keys.contains(name))
                .forEach(name -> differences.add(at + "." + name + " is not asked for"));
        asked.forEach(field -> {
            var component = components.get(field.key());
            if (component != null) {
                compare(component, field, document, at + "." + field.key(), differences);
            }
        });
    }

    private static void compare(
            RecordComponent component, Selected selected, Document document, String at, List<String> differences) {
        var type = selected.definition().getType();
        var mayBeNull = selected.ofSomeTypesOnly()
                || GraphQLTypeUtil.isNullable(type)
                || !selected.field().getDirectives().isEmpty();
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayBeNull != nullable) {
            differences.add(at + (mayBeNull ? " may be null" : " is never null"));
        }
        var isList = GraphQLTypeUtil.unwrapNonNull(type) instanceof graphql.schema.GraphQLList;
        if (isList != (component.getType() == List.class)) {
            differences.add(at + (isList ? " is a list" : " is no list"));
        }
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite) {
            compare(
                    element(component.getGenericType()),
                    composite,
                    selected.field().getSelectionSet(),
                    document,
                    at,
                    differences);
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /**
     * A field that a document asks for.
     *
     * @param ofSomeTypesOnly it is asked of some members of a union only, and missing from the others
     */
    private record Selected(Field field, GraphQLFieldDefinition definition, boolean ofSomeTypesOnly) {
        String key() {
            return field.getResultKey();
        }
    }

    private static List<Selected> selected(
            SelectionSet selections, GraphQLCompositeType type, boolean ofSomeTypesOnly, Document document) {
        var all = new ArrayList<Selected>();
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> all.add(new Selected(field, definition(type, field), ofSomeTypesOnly));
                case FragmentSpread spread ->
                    all.addAll(selected(fragment(spread, document), type, ofSomeTypesOnly, document));
                case InlineFragment part -> {
                    var condition = (GraphQLCompositeType)
                            SCHEMA.getType(part.getTypeCondition().getName());
                    all.addAll(selected(part.getSelectionSet(), condition, true, document));
                }
                default -> throw new IllegalArgumentException("Not used here: " + selection);
            }
        }
        return all;
    }

    private static GraphQLFieldDefinition definition(GraphQLCompositeType type, Field field) {
        return field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())
                ? Introspection.TypeNameMetaFieldDef
                : ((GraphQLFieldsContainer) type).getFieldDefinition(field.getName());
    }

    private static SelectionSet fragment(FragmentSpread spread, Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow()
                .getSelectionSet();
    }

    private static Document document(Class<?> answer) {
        return new Parser().parseDocument(Documents.of(answer).text());
    }
}
