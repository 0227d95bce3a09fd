package io.bursar.embedded.sample;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small table in a plain file: commas between cells, one line per row, no quotes and no escapes, the first cell an id
 * that is there once. Anything else is refused with a code and the place, so that a wrong file is never half read.
 */
final class SampleTable {

    /** Most characters of one file. */
    static final int MAX_CHARACTERS = 1_000_000;

    /** Most lines of one file, with its header. */
    static final int MAX_LINES = 5_000;

    /** Most characters of one cell. */
    static final int MAX_CELL = 400;

    private final String file;
    private final List<Row> rows;

    private SampleTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads a file that lies beside this class. */
    static SampleTable shipped(String file, String header) {
        try (InputStream input = SampleTable.class.getResourceAsStream(file)) {
            if (input == null) {
                throw failure(SampleFault.MISSING, file, 0, null);
            }
            return read(file, header, new String(input.readNBytes(MAX_CHARACTERS + 1), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw failure(SampleFault.MISSING, file, 0, unreadable);
        }
    }

    /** Reads a text; the file's name only serves to say where a fault is. */
    static SampleTable read(String file, String header, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw failure(SampleFault.TOO_LARGE, file, 0, null);
        }
        List<String> lines = text.lines().limit(MAX_LINES + 1L).toList();
        if (lines.size() > MAX_LINES) {
            throw failure(SampleFault.TOO_LARGE, file, MAX_LINES, null);
        }
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw failure(SampleFault.WRONG_HEADER, file, 1, null);
        }
        int width = header.split(",", -1).length;
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int line = 2; line <= lines.size(); line++) {
            Row row = new Row(file, line, cells(file, line, lines.get(line - 1), width));
            if (!ids.add(row.text(0))) {
                throw row.wrong(SampleFault.DUPLICATE);
            }
            rows.add(row);
        }
        return new SampleTable(file, List.copyOf(rows));
    }

    private static List<String> cells(String file, int line, String text, int width) {
        List<String> cells = List.of(text.split(",", -1));
        if (cells.size() != width) {
            throw failure(SampleFault.WRONG_WIDTH, file, line, null);
        }
        for (String cell : cells) {
            if (cell.length() > MAX_CELL) {
                throw failure(SampleFault.TOO_LARGE, file, line, null);
            }
            if (cell.chars().anyMatch(c -> c < ' ' || c > '~' || c == '"') || !cell.equals(cell.strip())) {
                throw failure(SampleFault.BAD_CHARACTER, file, line, null);
            }
        }
        return cells;
    }

    /** What every row stands for, in the order of the file. */
    <T> List<T> map(Function<Row, T> reading) {
        return rows.stream().map(reading).toList();
    }

    /** A fault of the whole table. */
    BursarException wrong(SampleFault fault) {
        return failure(fault, file, 0, null);
    }

    private static BursarException failure(SampleFault fault, String file, int line, @Nullable Throwable cause) {
        return new BursarException(
                FailureCode.INVALID_POLICY,
                fault.message(),
                Map.of("fault", fault.code(), "file", file, "line", Integer.toString(line)),
                cause);
    }

    /**
     * One line.
     *
     * @param file where it is
     * @param line its number, from 1
     * @param cells its cells
     */
    record Row(String file, int line, List<String> cells) {

        /** A cell that says something. */
        String text(int column) {
            String cell = cells.get(column);
            if (cell.isEmpty()) {
                throw wrong(SampleFault.EMPTY_CELL);
            }
            return cell;
        }

        /** A cell that may be empty. */
        String optional(int column) {
            return cells.get(column);
        }

        /** A cell of some form; what the form refuses is a fault of the line. */
        <T> T value(int column, Function<String, T> form) {
            try {
                return form.apply(text(column));
            } catch (BursarException unfit) {
                throw unfit.context().containsKey("fault") ? unfit : caused(SampleFault.BAD_VALUE, unfit);
            } catch (IllegalArgumentException unfit) {
                throw caused(SampleFault.BAD_VALUE, unfit);
            }
        }

        /** A fault of this line. */
        BursarException wrong(SampleFault fault) {
            return failure(fault, file, line, null);
        }

        private BursarException caused(SampleFault fault, RuntimeException cause) {
            return failure(fault, file, line, cause);
        }
    }
}
