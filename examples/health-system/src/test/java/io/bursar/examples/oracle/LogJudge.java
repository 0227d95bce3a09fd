package io.bursar.examples.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exported log and says which business rules it shows to be broken. The records of a case must follow one
 * another; memory grows with the number of cases and commands, not with their content.
 *
 * <pre>{@code
 * Judgement judgement = new LogJudge().judge(Files.newInputStream(exportedLog));
 * if (!judgement.kept()) {
 *     judgement.findings().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class LogJudge {
    private final Findings findings = new Findings();
    private final StatisticsCount statistics = new StatisticsCount();
    private final LogIndexes indexes = new LogIndexes();
    private final LogFrame frame = new LogFrame(findings);
    private @Nullable CaseJudge current;

    /**
     * Judges a log; one judge judges one log.
     *
     * @throws IOException if the stream cannot be read
     */
    public Judgement judge(InputStream exportedLog) throws IOException {
        LineReader lines = new LineReader(exportedLog);
        for (Optional<byte[]> line = lines.line(); line.isPresent(); line = lines.line()) {
            line(line.get());
        }
        caseEnds();
        frame.end(lines.cut());
        indexes.judge(findings);
        return new Judgement(findings.kept(), findings.counts(), statistics.statistics());
    }

    private void line(byte[] text) {
        Optional<Json> json = JsonText.object(text);
        if (json.isEmpty()) {
            frame.broken("a line is not one JSON object");
            return;
        }
        if (!json.get().at("case").present()) {
            frame.line(text, json.get());
            return;
        }
        Optional<LogRecord> record = LogRecord.of(json.get());
        if (record.isEmpty()) {
            frame.broken("a record without case or time");
            return;
        }
        frame.record(text, record.get());
        indexes.agents.seen(record.get());
        record(record.get());
    }

    private void record(LogRecord record) {
        CaseJudge judge = current;
        if (judge == null || !judge.judges(record.caseId())) {
            caseEnds();
            if (!indexes.cases.first(record.caseId())) {
                findings.add(new Finding(
                        "FILE", record.caseId(), record.seq(), "the records of the case do not follow one another"));
            }
            judge = new CaseJudge(record, indexes, findings, statistics);
            current = judge;
        }
        judge.record(record);
    }

    private void caseEnds() {
        CaseJudge judge = current;
        if (judge != null) {
            indexes.learn(judge.end());
            current = null;
        }
    }

    /** Prints findings and statistics of the file named; exit code 0 when all rules were kept, else 1. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("one argument: the path of an exported log");
            System.exit(2);
        }
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            Judgement judgement = new LogJudge().judge(in);
            print(judgement, System.out);
            System.exit(judgement.kept() ? 0 : 1);
        }
    }

    private static void print(Judgement judgement, PrintStream out) {
        judgement.findings().forEach(out::println);
        judgement.counts().forEach((code, count) -> out.println(code + ": " + count));
        Statistics statistics = judgement.statistics();
        out.println(statistics.records() + " records of " + statistics.cases() + " cases");
        statistics.endStates().forEach((state, count) -> out.println(state + ": " + count));
        statistics.exceptions().forEach((code, count) -> out.println("exception " + code + ": " + count));
        statistics.functions().forEach((function, count) -> out.println("act " + function + ": " + count));
        statistics.workflows().forEach((workflow, throughput) -> out.println(workflow + " " + throughput));
        statistics.facilities().forEach((facility, throughput) -> out.println(facility + " " + throughput));
    }
}
