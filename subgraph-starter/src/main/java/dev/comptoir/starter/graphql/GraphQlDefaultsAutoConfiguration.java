package dev.comptoir.starter.graphql;

import dev.comptoir.starter.security.GuardedFields;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.parser.ParserOptions;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionService;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.util.unit.DataSize;

/** A federated schema from the files in {@code graphql/}, its controllers on virtual threads, its fields guarded. */
@AutoConfiguration(before = GraphQlAutoConfiguration.class, after = TaskExecutionAutoConfiguration.class)
public class GraphQlDefaultsAutoConfiguration {

    /** Far beyond what the router sends, far below what hurts. */
    private static final int MOST_TOKENS = 15_000;

    private static final int MOST_CHARACTERS = 500_000;
    private static final int DEEPEST = 25;

    private final ConversionService conversion = new ArgumentConversion();

    GraphQlDefaultsAutoConfiguration() {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(MOST_TOKENS).maxCharacters(MOST_CHARACTERS)));
    }

    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
                    ObjectProvider<Executor> executor,
            ObjectProvider<HandlerMethodArgumentResolver> arguments) {
        var controllers = new AnnotatedControllerConfigurer();
        controllers.configureBinder(options -> options.conversionService(conversion));
        executor.ifAvailable(controllers::setExecutor);
        arguments.orderedStream().forEach(controllers::addCustomArgumentResolver);
        return controllers;
    }

    @Bean
    FederationSchemaFactory federationSchemaFactory(
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
                    ObjectProvider<Executor> executor) {
        var entities = new FederationSchemaFactory();
        entities.configureBinder(options -> options.conversionService(conversion));
        executor.ifAvailable(entities::setExecutor);
        return entities;
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }

    @Bean
    GraphQlSourceBuilderCustomizer federatedAndGuarded(FederationSchemaFactory federation) {
        return source -> source.schemaFactory(
                        (types, wiring) -> GuardedFields.in(federation.createGraphQLSchema(types, wiring)))
                .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(new ParsedDocuments()));
    }

    @Bean
    MaxQueryDepthInstrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(DEEPEST);
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(
            @Value("${comptoir.graphql.max-request}") DataSize mostBytes,
            @Value("${spring.graphql.http.path}") String path) {
        var filter = new FilterRegistrationBean<>(new RequestLimit(mostBytes.toBytes()));
        filter.addUrlPatterns(path);
        return filter;
    }
}
