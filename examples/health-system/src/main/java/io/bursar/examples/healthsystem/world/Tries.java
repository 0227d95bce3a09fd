package io.bursar.examples.healthsystem.world;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was tried in vain, in a file: a refused command leaves nothing in the store, and a run that is started again
 * must not try sooner or more often than one that was never stopped. A line that was not written to its end counts as
 * not written, so what it tells of is tried again at the same moment and refused again.
 *
 * <pre>{@code
 * tries.failed(caseId, new Tries.Failure(seq, 2, now));
 * tries.of(caseId, seq);   // empty as soon as the case has gone on
 * }</pre>
 */
public final class Tries implements AutoCloseable {

    /** Cells of a line: case, seq, count, milliseconds, and a mark that it is whole. */
    private static final int CELLS = 5;

    private static final String WHOLE = ".";

    private final Map<CaseId, Failure> failures = new HashMap<>();
    private final FileChannel file;

    private Tries(FileChannel file) {
        this.file = file;
    }

    /**
     * The last try of a case.
     *
     * @param seq how far the case was
     * @param count how many tries there were since something was done about it
     * @param at when the last one was
     */
    public record Failure(long seq, int count, Instant at) {}

    /** Opens the file of a run where it stands, or makes it. */
    public static Tries open(Path path) {
        try {
            List<String> lines = Files.exists(path) ? Files.readAllLines(path, StandardCharsets.UTF_8) : List.of();
            Tries tries = new Tries(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            lines.forEach(tries::read);
            tries.write("\n");
            return tries;
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private void read(String line) {
        String[] cells = line.split(" ", -1);
        if (cells.length == CELLS && cells[CELLS - 1].equals(WHOLE)) {
            Instant at = Instant.ofEpochMilli(Long.parseLong(cells[3]));
            failures.put(CaseId.of(cells[0]), new Failure(Long.parseLong(cells[1]), Integer.parseInt(cells[2]), at));
        }
    }

    /** The last try of a case, if it failed and the case is still where it was. */
    public Optional<Failure> of(CaseId caseId, long seq) {
        return Optional.ofNullable(failures.get(caseId)).filter(failure -> failure.seq() == seq);
    }

    /** How many tries there were since something was done about a case, whether or not it went on by itself. */
    public int count(CaseId caseId) {
        return Optional.ofNullable(failures.get(caseId)).map(Failure::count).orElse(0);
    }

    /** A try failed. */
    public void failed(CaseId caseId, Failure failure) {
        failures.put(caseId, failure);
        write(caseId + " " + failure.seq() + " " + failure.count() + " "
                + failure.at().toEpochMilli() + " " + WHOLE + "\n");
    }

    /** Something was done about a case. */
    public void succeeded(CaseId caseId) {
        if (failures.containsKey(caseId)) {
            failed(caseId, new Failure(0, 0, Instant.EPOCH));
            failures.remove(caseId);
        }
    }

    private void write(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static BursarException failed(IOException cause) {
        return new BursarException(
                FailureCode.STORE_UNAVAILABLE, "The file of what was tried cannot be used", Map.of(), cause);
    }
}
