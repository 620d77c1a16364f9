package dev.comptoir.bench.till;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some who do the same thing again and again, each as soon as his last one is done. */
final class Crowd {

    private Crowd() {}

    /** @param took how long each act took that ended in time */
    record Done(Duration time, List<Duration> took) {

        double perSecond() {
            return took.size() * 1e9 / time.toNanos();
        }
    }

    /** One act of one of them; an exception ends the measurement. */
    interface Act extends AutoCloseable {

        void run() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    static Done working(List<? extends Act> acts, Duration time) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            long end = System.nanoTime() + time.toNanos();
            var all = new ArrayList<Future<List<Duration>>>();
            for (var act : acts) {
                all.add(threads.submit(untilTheEnd(act, end)));
            }
            var took = new ArrayList<Duration>();
            for (var one : all) {
                took.addAll(one.get());
            }
            return new Done(time, took);
        }
    }

    private static Callable<List<Duration>> untilTheEnd(Act act, long end) {
        return () -> {
            try (act) {
                var took = new ArrayList<Duration>();
                while (true) {
                    long begun = System.nanoTime();
                    act.run();
                    long now = System.nanoTime();
                    if (now >= end) {
                        return took;
                    }
                    took.add(Duration.ofNanos(now - begun));
                }
            }
        };
    }
}
