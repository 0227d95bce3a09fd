package io.bursar.adoption.rows;

import io.bursar.model.finding.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file in UTF-8, with or without a byte order mark; a line that is none costs itself only. */
record FileLines(List<Line> lines) {

    private static final byte LINE_FEED = '\n';
    private static final String MARK = "\uFEFF";

    /** One line that has something on it. */
    record Line(int number, String text) {}

    static FileLines of(byte[] content, RowCollector collector) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int begin = 0;
        while (begin < content.length) {
            int end = begin;
            while (end < content.length && content[end] != LINE_FEED) {
                end++;
            }
            number++;
            add(lines, number, ByteBuffer.wrap(content, begin, end - begin), collector);
            begin = end + 1;
        }
        return new FileLines(lines);
    }

    private static void add(List<Line> lines, int number, ByteBuffer bytes, RowCollector collector) {
        Place at = new Place(number, 1);
        if (bytes.remaining() > RowLimits.MAX_LINE) {
            collector.refuse(
                    at,
                    Finding.error("ROW_LINE_TOO_LONG", "A line is over the limit")
                            .with("limit", RowLimits.MAX_LINE));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            String plain = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            String unmarked = number == 1 && plain.startsWith(MARK) ? plain.substring(1) : plain;
            if (!unmarked.isBlank()) {
                lines.add(new Line(number, unmarked));
            }
        } catch (CharacterCodingException malformed) {
            collector.refuse(at, Finding.error("ROW_NOT_UTF8", "A line is not in UTF-8"));
        }
    }
}
