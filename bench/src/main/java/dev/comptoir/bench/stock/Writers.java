package dev.comptoir.bench.stock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who write at once, each again as soon as it is done. */
final class Writers {
    static final int MANY = 20;

    private Writers() {}

    /** What one of them does again and again; closed when the time is over. */
    interface Writer extends AutoCloseable {
        /** @return how many movements it recorded */
        int write() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** @return movements a second of all of them, of those that were answered within the time */
    static double perSecond(Callable<? extends Writer> writers, Duration time) throws Exception {
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var ready = new ArrayList<Writer>();
            for (int i = 0; i < MANY; i++) {
                ready.add(writers.call());
            }
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            var written = new ArrayList<Future<Long>>();
            for (var writer : ready) {
                written.add(threads.submit(() -> untilTheEnd(writer, end)));
            }
            long all = 0;
            for (var one : written) {
                all += one.get();
            }
            return all * 1e9 / time.toNanos();
        }
    }

    private static long untilTheEnd(Writer writer, long end) throws Exception {
        try (writer) {
            long count = 0;
            while (true) {
                int written = writer.write();
                if (System.nanoTime() >= end) {
                    return count;
                }
                count += written;
            }
        }
    }
}
