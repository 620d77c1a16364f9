package dev.comptoir.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several callers who begin at the same moment. */
public final class Together {

    private Together() {}

    /** What each of them got, in their order; fails as the first of them that fails. */
    public static <T> List<T> together(List<Callable<T>> callers) throws Exception {
        var start = new CyclicBarrier(callers.size());
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            var running = callers.stream()
                    .map(caller -> threads.submit(() -> {
                        start.await();
                        return caller.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var caller : running) {
                results.add(caller.get());
            }
            return results;
        }
    }
}
