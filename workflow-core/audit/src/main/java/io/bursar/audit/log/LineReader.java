package io.bursar.audit.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines and never holds more of one than the limit. */
final class LineReader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte LINE_FEED = '\n';

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int size;
    private long number;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** One line: without its line feed, and cut off where it was over the limit. Its bytes are not to be changed. */
    static final class Line {

        private final long number;
        private final byte[] content;
        private final Shape shape;

        private Line(long number, byte[] content, Shape shape) {
            this.number = number;
            this.content = content;
            this.shape = shape;
        }

        long number() {
            return number;
        }

        byte[] content() {
            return content;
        }

        Shape shape() {
            return shape;
        }
    }

    /** How a line ended. */
    enum Shape {
        /** With a line feed. */
        WHOLE,
        /** With the end of the stream. */
        UNENDED,
        /** Over the limit; the rest was skipped. */
        OVERLONG
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (position == size && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean overlong = false;
        do {
            int end = lineFeed();
            overlong |= end - position > limit - content.size();
            content.write(buffer, position, Math.min(end - position, limit - content.size()));
            position = end;
            if (end < size) {
                position++;
                return new Line(number, content.toByteArray(), overlong ? Shape.OVERLONG : Shape.WHOLE);
            }
        } while (fill());
        return new Line(number, content.toByteArray(), overlong ? Shape.OVERLONG : Shape.UNENDED);
    }

    private int lineFeed() {
        for (int i = position; i < size; i++) {
            if (buffer[i] == LINE_FEED) {
                return i;
            }
        }
        return size;
    }

    private boolean fill() throws IOException {
        position = 0;
        size = Math.max(in.read(buffer, 0, buffer.length), 0);
        return size > 0;
    }
}
