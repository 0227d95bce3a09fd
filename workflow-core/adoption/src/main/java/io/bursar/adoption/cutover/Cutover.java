package io.bursar.adoption.cutover;

import io.bursar.adoption.internal.RowReading;
import io.bursar.adoption.rows.Row;
import io.bursar.adoption.rows.RowFile;
import io.bursar.adoption.rows.RowProblem;
import io.bursar.adoption.rows.Rows;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Opening;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Brings over, before go-live, what was open in the process that a workflow replaces, and what people did in it
 * (canonical §1.15): tried first, proposed by who runs it, signed off by a process owner who is somebody else, then
 * taken row by row. Every row is one command whose id follows from source and key, so that an import that was cut off
 * is simply run again, and a row is taken once for ever.
 *
 * <pre>{@code
 * Cutover cutover = new Cutover(bursar.engine(), "ana.silva");
 * RowFile orders = RowFile.of(Path.of("open-orders.jsonl"));
 * Intake intake = Intake.cases("LAWSON", ProcureToPay.REQUISITION);
 * cutover.tryOut(orders, intake).refused().forEach(System.out::println);
 * CaseRef run = cutover.propose("MERCY", orders, intake);
 * bursar.as("paula.owens").inbox().of(run).approve("Counts agree with the ledger").orThrow();
 * CutoverReport report = cutover.load(run.id(), orders, intake);
 * cutover.finish(run.id(), report);
 * }</pre>
 */
public final class Cutover {

    private final Engine engine;
    private final Bursar bursar;
    private final String by;

    /** An import run by a person of the directory. */
    public Cutover(Engine engine, String by) {
        this.engine = engine;
        this.bursar = new Bursar(engine);
        this.by = by;
    }

    /**
     * Decides every row without taking any: says which would be refused, and why. A row that only a row of the same
     * file stands in the way of, such as a second invoice with the same keys, is found when it is taken.
     */
    public CutoverReport tryOut(RowFile file, Intake intake) {
        Rows rows = file.rows();
        ReportBuilder report = new ReportBuilder(rows);
        RowCommands commands = commands(new CaseId(RowCommands.TRIED), file, intake);
        for (Row row : rows.read()) {
            RowReading reading = new RowReading(row, engine.settings().clock().instant());
            commands.of(reading)
                    .ifPresentOrElse(
                            command -> count(report, row, refusals(command)), () -> report.lost(reading.problems()));
        }
        return report.report();
    }

    /**
     * Why a row would be refused, its sign-off left aside; of what opens no case, the reading has said all there is.
     */
    private List<Finding> refusals(Command command) {
        if (command.wish().begins().isEmpty()) {
            return List.of();
        }
        return engine.prepare(command).refused().stream()
                .filter(finding -> !finding.code().equals(RowCommands.UNSIGNED))
                .toList();
    }

    private static void count(ReportBuilder report, Row row, List<Finding> refused) {
        if (refused.isEmpty()) {
            report.taken();
        } else {
            report.lost(at(row, refused));
        }
    }

    private static List<RowProblem> at(Row row, List<Finding> refused) {
        return refused.stream()
                .map(finding -> new RowProblem(row.at(Row.KEY), finding.with("key", row.key())))
                .toList();
    }

    /**
     * Opens the case of an import at a facility, with the hash of the file and how many of its rows fit; it waits for
     * its sign-off.
     */
    public CaseRef propose(String facility, RowFile file, Intake intake) {
        CutoverReport tried = tryOut(file, intake);
        RecordValue data = Data.record()
                .put("source", intake.source())
                .put("content", intake.content().code())
                .put("workflowId", intake.goesOnIn().map(Object::toString).orElse(null))
                .put("fileName", file.name())
                .put("file", file.digest().toString())
                .put("rows", tried.rows())
                .put("fit", tried.taken())
                .build();
        CaseId id = engine.settings().ids().newCaseId();
        Opening opening = bursar.as(by).opening(LegacyOrigin.IMPORTS, facility, data, id);
        bursar.as(by).tryStart(opening, "submit", id).orThrow();
        return bursar.find(id);
    }

    /**
     * Takes the rows of a file whose import is signed off. A row that was taken before is left as it is; one that says
     * something else under the same key is refused. Cut off, it is run again.
     */
    public CutoverReport load(CaseId run, RowFile file, Intake intake) {
        Rows rows = file.rows();
        ReportBuilder report = new ReportBuilder(rows);
        RowCommands commands = commands(run, file, intake);
        TakenRows taken = new TakenRows(engine.store());
        for (Row row : rows.read()) {
            RowReading reading = new RowReading(row, engine.settings().clock().instant());
            commands.of(reading)
                    .ifPresentOrElse(
                            command -> engine.run(command)
                                    .fold(
                                            done -> noted(
                                                    report,
                                                    row,
                                                    done.replayed()
                                                            ? Optional.of(taken.differs(command.id(), row))
                                                            : Optional.empty()),
                                            refused -> {
                                                report.lost(at(row, refused.findings()));
                                                return false;
                                            }),
                            () -> report.lost(reading.problems()));
        }
        return report.report();
    }

    /** Counts a row that was taken now, or before; in what it says otherwise than before is lost. */
    private static boolean noted(ReportBuilder report, Row row, Optional<List<Finding>> before) {
        if (before.isEmpty()) {
            report.taken();
        } else if (before.get().isEmpty()) {
            report.before();
        } else {
            report.lost(at(row, before.get()));
        }
        return true;
    }

    /** Ends an import, with what became of its rows; nothing more is taken under it. */
    public void finish(CaseId run, CutoverReport report) {
        RecordValue counts = Data.record()
                .put("taken", report.taken() + report.before())
                .put("refused", report.lost())
                .build();
        bursar.as(by).fire(run, "finish", counts).orThrow();
    }

    private RowCommands commands(CaseId run, RowFile file, Intake intake) {
        return new RowCommands(engine.standard(), new RowCommands.Import(run, file.digest(), intake, by));
    }
}
