package io.bursar.adoption.cutover;

import io.bursar.adoption.rows.RowProblem;
import io.bursar.adoption.rows.Rows;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of rows. */
final class ReportBuilder {

    private final int rows;
    private final List<RowProblem> refused = new ArrayList<>();
    private int taken;
    private int before;
    private int lost;

    ReportBuilder(Rows read) {
        this.rows = read.count();
        this.lost = read.unread();
        list(read.problems());
    }

    void taken() {
        taken++;
    }

    void before() {
        before++;
    }

    void lost(List<RowProblem> why) {
        lost++;
        list(why);
    }

    private void list(List<RowProblem> why) {
        why.stream()
                .limit(Math.max(0, CutoverReport.MAX_REFUSED - refused.size()))
                .forEach(refused::add);
    }

    CutoverReport report() {
        return new CutoverReport(rows, taken, before, lost, refused);
    }
}
