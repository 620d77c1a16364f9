package dev.comptoir.ui.graph;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an answer as they come, fetched one by one. Can be closed from any thread without interrupting the one
 * that reads: what it does besides, such as a refresh of the token, must not be cut off.
 */
final class Lines implements Flow.Subscriber<@Nullable String>, AutoCloseable {
    private final BlockingQueue<Optional<String>> arrived = new LinkedBlockingQueue<>();
    private final CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> source = new CompletableFuture<>();

    private Lines() {}

    /** Asks, and waits for the answer to begin. */
    static Lines of(HttpClient client, HttpRequest request, Duration patience)
            throws IOException, InterruptedException {
        var lines = new Lines();
        var call = client.sendAsync(request, head -> {
            lines.head.complete(head);
            return BodySubscribers.fromLineSubscriber(lines, it -> it, StandardCharsets.UTF_8, null);
        });
        call.whenComplete((answer, failure) -> {
            if (failure != null) {
                lines.head.completeExceptionally(failure);
                lines.onError(failure);
            }
        });
        try {
            lines.head.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return lines;
        } catch (ExecutionException noAnswer) {
            throw new IOException(noAnswer.getCause());
        } catch (TimeoutException tooLate) {
            call.cancel(true);
            lines.close();
            throw new IOException("No answer within " + patience, tooLate);
        }
    }

    int status() {
        return head.join().statusCode();
    }

    /** The next line; empty when there are no more; null when none came in time. */
    @Nullable
    Optional<String> next(Duration patience) throws InterruptedException {
        var line = arrived.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (line != null && line.isPresent()) {
            source.thenAccept(it -> it.request(1));
        }
        return line;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(@Nullable String line) {
        arrived.add(Optional.of(line == null ? "" : line));
    }

    @Override
    public void onError(Throwable broken) {
        arrived.add(Optional.empty());
    }

    @Override
    public void onComplete() {
        arrived.add(Optional.empty());
    }

    @Override
    public void close() {
        source.thenAccept(Flow.Subscription::cancel);
        arrived.add(Optional.empty());
    }
}
