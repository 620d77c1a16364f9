package dev.comptoir.sales.salesimport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * The rows that passed, kept on disk between reading the file and recording it: 40 bytes each, in the file's order.
 * Reading them again costs a twentieth of parsing the file again. The file goes away with the object, and with the
 * process.
 */
final class Scratch implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final DataOutputStream out;
    private long count;

    private Scratch(FileChannel file) {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
    }

    static Scratch open() throws IOException {
        Path path = Files.createTempFile("sales-import", ".rows");
        return new Scratch(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /**
     * A row that passed.
     *
     * @param number its number in the file
     * @param receipt which receipt, by its number in {@link History}
     * @param ordinal its place on the receipt
     * @param product which product, by its number in {@link History}
     * @param quantity in thousandths
     * @param unitPrice in ten-thousandths
     * @param netTotal in ten-thousandths
     */
    record Row(int number, int receipt, int ordinal, int product, long quantity, long unitPrice, long netTotal) {}

    void add(Row row) throws IOException {
        out.writeInt(row.number());
        out.writeInt(row.receipt());
        out.writeInt(row.ordinal());
        out.writeInt(row.product());
        out.writeLong(row.quantity());
        out.writeLong(row.unitPrice());
        out.writeLong(row.netTotal());
        count++;
    }

    long count() {
        return count;
    }

    /** What is done with each row. */
    interface Reader {
        void read(Row row) throws IOException, SQLException;
    }

    /** Shows all rows, in order. May be asked again: a transaction that is tried again reads them again. */
    void forEach(Reader reader) throws IOException, SQLException {
        out.flush();
        file.position(0);
        var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
        for (long i = 0; i < count; i++) {
            reader.read(new Row(
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong()));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
