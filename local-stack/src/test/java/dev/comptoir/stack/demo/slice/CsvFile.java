package dev.comptoir.stack.demo.slice;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes CSV; gzip without a time stamp, so that the same rows give the same bytes. */
final class CsvFile {
    private CsvFile() {}

    static void writeGzipped(Path file, List<String> header, Stream<List<String>> lines) throws IOException {
        write(new SmallestGzip(Files.newOutputStream(file)), header, lines);
    }

    static void write(Path file, List<String> header, Stream<List<String>> lines) throws IOException {
        write(Files.newOutputStream(file), header, lines);
    }

    private static void write(OutputStream out, List<String> header, Stream<List<String>> lines) throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(header);
            lines.forEach(csv::writeRecord);
        }
    }

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
