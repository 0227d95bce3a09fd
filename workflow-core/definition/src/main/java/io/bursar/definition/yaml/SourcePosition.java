package io.bursar.definition.yaml;

import java.util.Comparator;

/**
 * Where something is written.
 *
 * <pre>{@code
 * new SourcePosition("requisition.yaml", 12, 5).toString();   // requisition.yaml:12:5
 * }</pre>
 *
 * @param source the name of the file or resource
 * @param line the line, from 1
 * @param column the character of the line, from 1
 */
public record SourcePosition(String source, int line, int column) implements Comparable<SourcePosition> {

    private static final Comparator<SourcePosition> ORDER = Comparator.comparing(SourcePosition::source)
            .thenComparingInt(SourcePosition::line)
            .thenComparingInt(SourcePosition::column);

    /** The place so many characters further on the same line. */
    public SourcePosition plus(int characters) {
        return new SourcePosition(source, line, column + characters);
    }

    @Override
    public int compareTo(SourcePosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
