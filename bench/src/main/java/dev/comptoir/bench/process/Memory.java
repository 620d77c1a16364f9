package dev.comptoir.bench.process;

import java.util.regex.Pattern;

/**
 * Memory of processes, in kilobytes.
 *
 * @param resident what is in memory; pages shared by several processes count in each of them
 * @param proportional the same, each shared page divided by the number of those that share it: adds up
 */
public record Memory(long resident, long proportional) {
    public static final Memory NONE = new Memory(0, 0);

    private static final Pattern RSS = Pattern.compile("^Rss: +(\\d+) kB$", Pattern.MULTILINE);
    private static final Pattern PSS = Pattern.compile("^Pss: +(\\d+) kB$", Pattern.MULTILINE);

    /** Reads {@code /proc/<pid>/smaps_rollup}; none for an empty text. */
    static Memory in(String smaps) {
        return smaps.isEmpty() ? NONE : new Memory(number(RSS, smaps), number(PSS, smaps));
    }

    public Memory plus(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    private static long number(Pattern line, String text) {
        var found = line.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("There is no " + line + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
