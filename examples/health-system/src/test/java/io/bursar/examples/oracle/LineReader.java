package io.bursar.examples.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines that end with one line feed. */
final class LineReader {
    /** Most bytes of a line, export format part A. */
    static final int MAX_BYTES = 33_554_432;

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int next;
    private int end;
    private boolean cut;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, empty at the end or where a line is too long. */
    Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (true) {
            if (next == end && !fill()) {
                cut = line.size() > 0;
                return Optional.empty();
            }
            int from = next;
            while (next < end && block[next] != '\n') {
                next++;
            }
            line.write(block, from, next - from);
            if (line.size() > MAX_BYTES) {
                cut = true;
                return Optional.empty();
            }
            if (next < end) {
                next++;
                return Optional.of(line.toByteArray());
            }
        }
    }

    /** Whether reading ended inside a line: no line feed at its end, or too long. */
    boolean cut() {
        return cut;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }
}
