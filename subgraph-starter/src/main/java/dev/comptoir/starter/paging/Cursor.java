package dev.comptoir.starter.paging;

import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where a page ended: the sort key of its last row. Opaque to clients, and bound to one listing: a cursor of another one,
 * or one that was altered, is refused.
 *
 * @param listing names the list and its order, such as {@code products.by-name}
 * @param key the values of the sort key: String, UUID, Long, Integer, BigDecimal, LocalDate or Instant
 */
public record Cursor(String listing, List<Object> key) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String listing, Object... key) {
        return new Cursor(listing, List.of(key));
    }

    /** @throws Refusal when the text is not a cursor of this listing with a key of these types */
    public static Cursor decode(String listing, String text, Class<?>... types) {
        try {
            String[] parts = unsealed(text).split(SEPARATOR, -1);
            if (!parts[0].equals(listing) || parts.length != types.length + 1) {
                throw Refusal.badInput("cursor.foreign");
            }
            var key = new ArrayList<>();
            for (int i = 0; i < types.length; i++) {
                key.add(parse(parts[i + 1], types[i]));
            }
            return new Cursor(listing, List.copyOf(key));
        } catch (RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : Refusal.badInput("cursor.foreign");
        }
    }

    public String encode() {
        var text = new StringBuilder(listing);
        for (Object value : key) {
            text.append(SEPARATOR).append(escaped(value));
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(content.length + Integer.BYTES)
                .put(content)
                .putInt(checksum(content, content.length))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    public <T> T part(int index, Class<T> type) {
        return type.cast(key.get(index));
    }

    private static String unsealed(String text) {
        byte[] sealed = Base64.getUrlDecoder().decode(text);
        int length = sealed.length - Integer.BYTES;
        if (length < 1 || ByteBuffer.wrap(sealed).getInt(length) != checksum(sealed, length)) {
            throw Refusal.badInput("cursor.foreign");
        }
        return new String(sealed, 0, length, StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] content, int length) {
        var checksum = new CRC32C();
        checksum.update(content, 0, length);
        return (int) checksum.getValue();
    }

    private static String escaped(Object value) {
        return value.toString().replace("\\", "\\\\").replace(SEPARATOR, "\\u");
    }

    private static Object parse(String escaped, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> unescaped(escaped);
            case "UUID" -> UUID.fromString(escaped);
            case "Long" -> Long.valueOf(escaped);
            case "Integer" -> Integer.valueOf(escaped);
            case "BigDecimal" -> new BigDecimal(escaped);
            case "LocalDate" -> LocalDate.parse(escaped);
            case "Instant" -> Instant.parse(escaped);
            default -> throw new IllegalStateException("A cursor cannot hold a " + type);
        };
    }

    private static String unescaped(String escaped) {
        var text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                text.append(escaped.charAt(++i) == 'u' ? SEPARATOR : "\\");
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
