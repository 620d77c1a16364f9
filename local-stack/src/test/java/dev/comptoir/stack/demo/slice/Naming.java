package dev.comptoir.stack.demo.slice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names for products, from the descriptions that the source's clerks typed. */
final class Naming {
    private static final Pattern PROPER = Pattern.compile(
            "\\b(london|paris|england|english|french|french's|scottie|scandinavian|christmas|easter|union jack|union flag"
                    + "|victorian|georgian|edwardian|swiss|russian|indian|moroccan|turkish|regency|alice|jack|noel|santa"
                    + "|valentine|t-light|ipod|cd|dvd|i love london|keep calm|doctor|paddington|santorini|monte carlo"
                    + "|mexican|chinese|japanese|egyptian|tudor|brit|mr robot|hollywood|british|uk|lady|st george"
                    + "|spaceboy|popart|poppy's playhouse|marie antoinette|sunjar|diamante|tv)\\b");
    private static final Map<String, String> WRITTEN = Map.of(
            "diamante",
            "diamanté",
            "cd",
            "CD",
            "dvd",
            "DVD",
            "tv",
            "TV",
            "uk",
            "UK",
            "ipod",
            "iPod",
            "t-light",
            "T-light");

    private Naming() {}

    /** The description typed most often, in sentence case; remarks on stock ("damaged?") are not in capitals. */
    static String of(Collection<String> descriptions, String sku) {
        var often = descriptions.stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return often.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingInt(entry -> isInCapitals(entry.getKey()) ? 1 : 0)
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> isInCapitals(entry.getKey()) ? sentence(entry.getKey()) : entry.getKey())
                .orElse(sku);
    }

    /** Mostly: measures are typed as "25x24cm". */
    private static boolean isInCapitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return text.chars().filter(Character::isUpperCase).count() > letters * 0.6;
    }

    private static String sentence(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?, ?", ", ")
                .replaceAll("[., ]+$", "");
        var named = PROPER.matcher(plain).replaceAll(found -> capitals(found.group()));
        return named.isEmpty() ? text : named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
    }

    private static String capitals(String words) {
        return WRITTEN.getOrDefault(
                words, Pattern.compile("\\b[a-z]").matcher(words).replaceAll(letter -> letter.group()
                        .toUpperCase(Locale.ROOT)));
    }
}
