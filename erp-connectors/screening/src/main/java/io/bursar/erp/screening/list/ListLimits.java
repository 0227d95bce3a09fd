package io.bursar.erp.screening.list;

/**
 * How much of a list file is read. What is over a limit of the file makes the whole list unreadable; what is over a
 * limit of a row loses that row, which is then among the faults.
 *
 * <pre>{@code
 * ListReader.withLimits(ListLimits.DEFAULT.withRows(200_000));
 * }</pre>
 *
 * @param bytes most bytes of a file
 * @param rows most rows of a file
 * @param lineLength most characters of a row
 * @param fieldLength most characters of a field
 * @param columns most columns of a row
 * @param faults most rows with a fault; more, and the file is not what it is taken for
 */
public record ListLimits(long bytes, int rows, int lineLength, int fieldLength, int columns, int faults) {

    /** 256 MB, a million rows, 16,000 characters a row, 4,000 a field, 100 columns, 1,000 faults. */
    public static final ListLimits DEFAULT = new ListLimits(256L << 20, 1_000_000, 16_000, 4_000, 100, 1_000);

    /** Refuses a limit below 1. */
    public ListLimits {
        if (bytes < 1 || rows < 1 || lineLength < 1 || fieldLength < 1 || columns < 1 || faults < 1) {
            throw new IllegalArgumentException("A limit is at least 1");
        }
    }

    /** The same with another limit of rows. */
    public ListLimits withRows(int most) {
        return new ListLimits(bytes, most, lineLength, fieldLength, columns, faults);
    }

    /** The same with another limit of bytes. */
    public ListLimits withBytes(long most) {
        return new ListLimits(most, rows, lineLength, fieldLength, columns, faults);
    }

    /** The same with another limit of faults. */
    public ListLimits withFaults(int most) {
        return new ListLimits(bytes, rows, lineLength, fieldLength, columns, most);
    }
}
