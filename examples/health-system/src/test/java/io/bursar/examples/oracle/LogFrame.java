package io.bursar.examples.oracle;

import java.util.Map;
import java.util.TreeMap;

/** Header, heads and trailer of the file: order, counts and hashes (export format, parts A and C). */
final class LogFrame {
    /** Most cases of a file, export format part A. */
    static final int MAX_CASES = 2_000_000;

    private final Findings findings;
    private final Sha256 lines = new Sha256();
    private final Sha256 headLines = new Sha256();
    private final Map<String, String> heads = new TreeMap<>();
    private long number;
    private long records;
    private long headCount;
    private String lastHead = "";
    private boolean ended;

    LogFrame(Findings findings) {
        this.findings = findings;
    }

    /** Takes a line that is not a record. */
    void line(byte[] text, Json line) {
        number++;
        if (line.at("records").present()) {
            trailer(line);
            return;
        }
        lines.line(text);
        if (line.at("head").present()) {
            head(text, line);
        } else if (!line.at("format").text().equals("bursar-log")
                || line.at("version").whole() != 1
                || number > 1) {
            found("FILE", "the line is neither the header of version 1 nor a record, head or trailer");
        }
    }

    void record(byte[] text, LogRecord record) {
        number++;
        records++;
        lines.line(text);
        if (number == 1 || headCount > 0 || ended) {
            found("FILE", "a record outside its place");
        }
        if (heads.put(record.caseId(), record.seq() + " " + record.seal().hash()) == null
                && heads.size() == MAX_CASES + 1) {
            found("FILE", "more cases than a file may hold");
        }
    }

    void broken(String sentence) {
        number++;
        found("FILE", sentence);
    }

    void end(boolean cut) {
        if (cut || !ended) {
            found("FILE", "the file ends without its trailer or within a line");
        }
    }

    private void head(byte[] text, Json line) {
        headCount++;
        headLines.line(text);
        String caseId = line.at("head").text();
        String said = line.at("seq").whole() + " " + line.at("hash").text();
        if (!said.equals(heads.get(caseId)) || caseId.compareTo(lastHead) <= 0 || ended) {
            found("G5", "the head of case " + caseId + " is not its last record, or not in order");
        }
        lastHead = caseId;
    }

    private void trailer(Json line) {
        boolean counts = line.at("records").whole() == records
                && line.at("cases").whole() == heads.size()
                && headCount == heads.size();
        boolean hashes = line.at("heads").text().equals(headLines.hex())
                && line.at("lines").text().equals(lines.hex());
        if (!counts || !hashes || ended) {
            found("G5", "the trailer does not agree with the lines before it");
        }
        ended = true;
    }

    private void found(String code, String sentence) {
        findings.add(new Finding(code, "", number, sentence));
    }
}
