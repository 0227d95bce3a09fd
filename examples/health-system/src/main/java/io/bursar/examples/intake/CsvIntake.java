package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the requisition spreadsheets hospitals had before, saved as CSV: a header row with the old column names, one
 * line of a requisition per row, and rows with the same request number are one requisition, wherever they stand.
 *
 * <p>A requisition with a bad row is not taken over in part; all others are taken over whole.
 *
 * <pre>{@code
 * // Req #,Dept,Requested By,Need By,Item,Qty,UOM,Unit Cost,Vendor,GL,Notes
 * IntakeResult result = new CsvIntake(rules, sheet).read(bytes, "mercy-2026-03.csv");
 * }</pre>
 */
public final class CsvIntake {

    private final IntakeRules rules;
    private final LegacySheet sheet;

    /** An intake for one hospital's sheets; without state. */
    public CsvIntake(IntakeRules rules, LegacySheet sheet) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.sheet = Objects.requireNonNull(sheet, "sheet");
    }

    /**
     * Reads a whole sheet.
     *
     * @param content the bytes, UTF-8 with or without a byte order mark
     * @param source the name by which findings point at it
     */
    public IntakeResult read(byte[] content, String source) {
        Problems problems = new Problems();
        RequisitionReader reader = new RequisitionReader(rules, problems);
        SourcePosition start = new SourcePosition(source, 1, 1);
        if (content.length > IntakeLimits.MAX_BYTES) {
            problems.limit(IntakeProblem.TOO_LARGE, IntakeLimits.MAX_BYTES, start);
            return reader.result();
        }
        String text = IntakeText.decode(content);
        if (text.isBlank()) {
            problems.add(IntakeProblem.EMPTY, start);
            return reader.result();
        }
        CsvText csv = new CsvText(text, source, problems);
        Optional<LegacyHeader> header = LegacyHeader.read(csv.next(), problems);
        header.flatMap(columns -> rows(csv, new LegacyRows(columns, sheet, problems), problems))
                .ifPresent(rows -> rows.handTo(reader));
        return reader.result();
    }

    /** A sheet over the row limit is not read at all: any of its requisitions might go on behind the limit. */
    private static Optional<LegacyRows> rows(CsvText csv, LegacyRows rows, Problems problems) {
        int read = 0;
        while (csv.hasMore()) {
            if (read++ == IntakeLimits.MAX_ROWS) {
                problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_ROWS, csv.position());
                return Optional.empty();
            }
            rows.add(csv.next());
        }
        return Optional.of(rows);
    }
}
