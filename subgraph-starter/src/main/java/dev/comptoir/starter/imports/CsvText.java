package dev.comptoir.starter.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The characters of a file that may be packed with gzip and may be in UTF-8 or, from an older program, in Windows-1252.
 * It is read as UTF-8 up to the first bytes that are not, and as Windows-1252 from there: the two differ only beyond
 * ASCII, and hardly any Windows-1252 text is UTF-8 by chance.
 */
final class CsvText extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final Charset OLDER = Charset.forName("windows-1252");
    /** A packed file of a few kilobytes could unpack to anything. */
    private static final long MOST_BYTES = 8L << 30;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long read;
    private boolean ended;

    private CsvText(InputStream in) {
        this.in = in;
    }

    static CsvText of(InputStream file) throws IOException {
        var start = new PushbackInputStream(file, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        try {
            return new CsvText(packed ? new GZIPInputStream(start, BUFFER) : start).afterByteOrderMark();
        } catch (EOFException | ZipException e) {
            throw ImportRefused.because("csv.truncated");
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() > offset) {
                return out.position() - offset;
            }
            if (result.isError()) {
                decoder = OLDER.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private CsvText afterByteOrderMark() throws IOException {
        while (bytes.remaining() < 3 && !ended) {
            fill();
        }
        if (!bytes.hasRemaining()) {
            throw ImportRefused.because("csv.empty");
        }
        boolean marked = bytes.remaining() >= 3
                && bytes.get(0) == (byte) 0xef
                && bytes.get(1) == (byte) 0xbb
                && bytes.get(2) == (byte) 0xbf;
        if (marked) {
            bytes.position(3);
        }
        return this;
    }

    private void fill() throws IOException {
        bytes.compact();
        int from = bytes.position();
        int count;
        try {
            count = in.read(bytes.array(), from, bytes.remaining());
        } catch (EOFException | ZipException e) {
            throw ImportRefused.because("csv.truncated");
        }
        ended = count < 0;
        for (int i = from; i < from + count; i++) {
            if (bytes.array()[i] == 0) {
                throw ImportRefused.because("csv.binary");
            }
        }
        bytes.position(from + Math.max(0, count)).flip();
        read += Math.max(0, count);
        if (read > MOST_BYTES) {
            throw ImportRefused.because("csv.too-large", MOST_BYTES >> 30);
        }
    }
}
