package dev.comptoir.ui.stub;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Takes one thing from a publisher, and no more. */
record OneOnly<T>(CompletableFuture<T> taken) implements Flow.Subscriber<T> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(1);
    }

    @Override
    public void onNext(T item) {
        taken.complete(item);
    }

    @Override
    public void onError(Throwable failure) {
        taken.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        taken.completeExceptionally(new IllegalStateException("There was nothing"));
    }
}
