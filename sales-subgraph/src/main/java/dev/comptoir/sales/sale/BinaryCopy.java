package dev.comptoir.sales.sale;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows to PostgreSQL's {@code COPY … FROM STDIN (FORMAT binary)}: no text to make, to escape and to read again.
 * The fields of a row are put in the order of the columns. Nothing is recorded before {@link #finish()}; closed without
 * it, the copy is given up. While it is open the connection serves nothing else.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int PACKET = 64 * 1024;
    /** More than any one field here takes. */
    private static final int ROOM = 1024;

    private static final long SECONDS_TO_2000 = 946_684_800L;
    private static final long DAYS_TO_2000 = 10_957L;
    private static final short NEGATIVE = 0x4000;
    /** Digits of a numeric are counted in base 10,000: four decimals are one of them. */
    private static final long BASE = 10_000;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(PACKET + ROOM);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** @param target a table and its columns, such as {@code sale_line (sale_id, ordinal)} */
    static BinaryCopy into(Connection connection, String target) throws SQLException {
        var copy = new BinaryCopy(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)"));
        copy.buffer.put(SIGNATURE).putInt(0).putInt(0);
        return copy;
    }

    BinaryCopy row(int fields) throws SQLException {
        if (buffer.position() >= PACKET) {
            send();
        }
        buffer.putShort((short) fields);
        return this;
    }

    BinaryCopy put(@Nullable UUID value) {
        if (value == null) {
            buffer.putInt(-1);
        } else {
            buffer.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
        return this;
    }

    BinaryCopy put(int value) {
        buffer.putInt(4).putInt(value);
        return this;
    }

    /** @param value at most 64 characters, as the columns say */
    BinaryCopy put(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        buffer.putInt(bytes.length).put(bytes);
        return this;
    }

    BinaryCopy put(Instant value) {
        long micros = (value.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + value.getNano() / 1_000;
        buffer.putInt(8).putLong(micros);
        return this;
    }

    BinaryCopy put(LocalDate value) {
        buffer.putInt(4).putInt(Math.toIntExact(value.toEpochDay() - DAYS_TO_2000));
        return this;
    }

    /** A {@code numeric} given in ten-thousandths. */
    BinaryCopy putTenThousandths(long value, int decimals) {
        int start = buffer.position();
        buffer.putInt(0).putShort((short) 0).putShort((short) 0);
        buffer.putShort(value < 0 ? NEGATIVE : 0).putShort((short) decimals);
        long magnitude = Math.abs(value);
        int weight = -1;
        long place = 1;
        while (magnitude / place >= BASE) {
            place *= BASE;
            weight++;
        }
        int digits = magnitude == 0 ? 0 : weight + 2;
        for (int i = 0; i < digits; i++, place /= BASE) {
            buffer.putShort((short) (magnitude / place % BASE));
        }
        buffer.putInt(start, buffer.position() - start - 4);
        buffer.putShort(start + 4, (short) digits).putShort(start + 6, (short) weight);
        return this;
    }

    /** @return how many rows were recorded */
    long finish() throws SQLException {
        buffer.putShort((short) -1);
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
