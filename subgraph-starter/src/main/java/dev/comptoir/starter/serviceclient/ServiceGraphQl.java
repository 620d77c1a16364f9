package dev.comptoir.starter.serviceclient;

import dev.comptoir.starter.errors.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;

/**
 * The GraphQL of the other subgraphs, called as this service itself (client credentials), never as the user. Calls have
 * timeouts; queries are tried again when the connection fails; a service that keeps failing is left alone for a while.
 */
public interface ServiceGraphQl {

    /**
     * Runs a document and reads what lies at {@code path} of its data, such as {@code productsBySku}.
     *
     * @param service the name below {@code comptoir.services}
     * @param path field names separated by dots; empty for all of the data
     * @throws Refusal when the service cannot be reached
     * @throws ServiceError when it answers with an error, or with nothing at that path
     */
    <T> T execute(String service, String document, Map<String, Object> variables, String path, Class<T> type);

    /** The same for lists and other generic types. */
    <T> T execute(
            String service,
            String document,
            Map<String, Object> variables,
            String path,
            ParameterizedTypeReference<T> type);

    /** The same for a mutation that the other side carries out once however often it is sent: it is tried again too. */
    <T> T executeRepeatable(
            String service,
            String document,
            Map<String, Object> variables,
            String path,
            ParameterizedTypeReference<T> type);

    /**
     * The same services, for somebody who waits: a call has ended after this time, whatever it waits for, further attempts
     * among it. A service that did not answer in time could not be reached, and counts as one that fails.
     */
    ServiceGraphQl within(Duration time);
}
