package dev.comptoir.bench.load;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Endless periods of 90 days; no two requests in a row are the same, as a cache would make short work of them. */
final class Periods {
    private static final int DAYS = 90;

    private Periods() {}

    /** @param days of the history that begins on {@code first} */
    static Iterator<Map<String, Object>> in(LocalDate first, int days) {
        var random = new Random(7);
        return Stream.generate(() -> first.plusDays(random.nextInt(days - DAYS)))
                .map(from -> Map.<String, Object>of(
                        "from", from.toString(), "to", from.plusDays(DAYS - 1).toString()))
                .iterator();
    }
}
