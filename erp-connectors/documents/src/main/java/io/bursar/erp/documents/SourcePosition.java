package io.bursar.erp.documents;

/**
 * Where in a source something stands, counted from one.
 *
 * <pre>{@code
 * new SourcePosition("march.xml", 12, 5).toString();   // march.xml:12:5
 * }</pre>
 *
 * @param source the name of the file or message
 * @param line the line
 * @param column the column
 */
public record SourcePosition(String source, int line, int column) {

    /** {@code source:line:column}, the form editors and build logs understand. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
