package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.List;

/**
 * The cells of one row. Of a row whose quoting is broken, the cells before the break, and the physical line it began
 * on, from which its request number may still be guessed.
 */
record CsvRow(SourcePosition at, List<RawValue> cells, String brokenLine) {

    static CsvRow whole(SourcePosition at, List<RawValue> cells) {
        return new CsvRow(at, cells, "");
    }

    boolean isBroken() {
        return !brokenLine.isEmpty();
    }
}
