package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.Map;

/** One whole row of an old spreadsheet. */
record LegacyLine(SourcePosition at, Map<LegacyColumn, RawValue> cells) {

    /** The cell of a column; an empty one where the sheet has no such column. */
    RawValue cell(LegacyColumn column) {
        RawValue cell = cells.get(column);
        return cell == null ? RawValue.text("", at) : cell;
    }
}
