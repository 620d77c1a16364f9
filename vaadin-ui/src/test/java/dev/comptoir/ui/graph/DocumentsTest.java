package dev.comptoir.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.stub.StubGraph;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The documents fit the router's schema, and the records fit the documents: neither can drift unseen. */
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
        compare(
                answer,
                SCHEMA.getQueryType(),
                operation.getSelectionSet(),
                document,
                answer.getSimpleName(),
                differences);
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

    private static void compare(
            Class<?> record,
            GraphQLObjectType type,
            SelectionSet selections,
            Document document,
            String at,
            List<String> differences) {
        var asked = fields(selections, document);
        var components = new LinkedHashMap<String, RecordComponent>();
        Arrays.stream(record.getRecordComponents()).forEach(each -> components.put(each.getName(), each));
        asked.keySet().stream()
                .filter(key -> !components.containsKey(key))
                .forEach(key -> differences.add(at + " lacks " + key));
        components.keySet().stream()
                .filter(name -> !asked.containsKey(name))
                .forEach(name -> differences.add(at + "." + name + " is not asked for"));
        asked.forEach((key, field) -> {
            var component = components.get(key);
            if (component != null) {
                compare(
                        component,
                        field,
                        type.getFieldDefinition(field.getName()),
                        document,
                        at + "." + key,
                        differences);
            }
        });
    }

    private static void compare(
            RecordComponent component,
            Field field,
            GraphQLFieldDefinition definition,
            Document document,
            String at,
            List<String> differences) {
        var mayBeNull = GraphQLTypeUtil.isNullable(definition.getType())
                || !field.getDirectives().isEmpty();
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayBeNull != nullable) {
            differences.add(at + (mayBeNull ? " may be null" : " is never null"));
        }
        var isList = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof graphql.schema.GraphQLList;
        if (isList != (component.getType() == List.class)) {
            differences.add(at + (isList ? " is a list" : " is no list"));
        }
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType object) {
            compare(element(component.getGenericType()), object, field.getSelectionSet(), document, at, differences);
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static Map<String, Field> fields(SelectionSet selections, Document document) {
        var fields = new LinkedHashMap<String, Field>();
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> fields.put(field.getResultKey(), field);
                case FragmentSpread spread -> fields.putAll(fields(fragment(spread, document), document));
                default -> throw new IllegalArgumentException("Not used here: " + selection);
            }
        }
        return fields;
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
