package io.bursar.adoption.rows;

/**
 * A place in a file, as an editor counts it.
 *
 * <pre>{@code
 * new Place(17, 4).toString();   // 17:4
 * }</pre>
 *
 * @param line the line, beginning with 1
 * @param column the column, beginning with 1
 */
public record Place(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
