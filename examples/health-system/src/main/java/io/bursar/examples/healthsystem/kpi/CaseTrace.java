package io.bursar.examples.healthsystem.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the log says of one case, as far as indicators need it.
 *
 * <pre>{@code
 * CaseTrace trace = TraceReader.read(records);
 * trace.isCompleted();
 * }</pre>
 *
 * @param identity which case, where
 * @param subject what it is about
 * @param course when it began and where it stands
 * @param marks what happened on the way
 * @param approvals its approval tasks
 * @param waits its writes into systems of record, and the times at which it could not reach one
 */
public record CaseTrace(
        Identity identity,
        Subject subject,
        Course course,
        Marks marks,
        List<ApprovalTask> approvals,
        List<Wait> waits) {

    /** Copies the lists. */
    public CaseTrace {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(marks, "marks");
        approvals = List.copyOf(approvals);
        waits = List.copyOf(waits);
    }

    /**
     * Which case, where.
     *
     * @param caseId its id
     * @param workflow its workflow
     * @param facility its facility
     */
    public record Identity(String caseId, String workflow, String facility) {}

    /**
     * What it is about.
     *
     * @param kind what is asked for of a supplier ({@code requestType}), or the code of a hold ({@code holdCode});
     *     empty for other workflows
     * @param resolution how a hold was resolved; empty while it was not
     */
    public record Subject(String kind, String resolution) {}

    /**
     * When it began and where it stands.
     *
     * @param submittedAt when it first left intake
     * @param endedAt when it came to a terminal state; while it has not, when its last record was written
     * @param state where it stands
     * @param ended whether that is a terminal state
     */
    public record Course(Optional<Instant> submittedAt, Instant endedAt, String state, boolean ended) {}

    /**
     * What happened on the way.
     *
     * @param humanTasks tasks that people did after submit
     * @param rework how often a state was entered again, returns included
     * @param exceptions codes of the exceptions that were raised, in order
     * @param clocksEnded clocks that ended
     * @param clocksMet those of them that were met
     * @param matched whether an invoice went to matching
     * @param commands how many commands were carried out
     */
    public record Marks(
            int humanTasks,
            int rework,
            List<String> exceptions,
            int clocksEnded,
            int clocksMet,
            boolean matched,
            int commands) {
        /** Copies the list. */
        public Marks {
            exceptions = List.copyOf(exceptions);
        }
    }

    /**
     * One approval task.
     *
     * @param openedAt when it was opened
     * @param closedAt when it was closed; empty while it is open
     */
    public record ApprovalTask(Instant openedAt, Optional<Instant> closedAt) {}

    /**
     * Something that waits for a system of record.
     *
     * @param write whether it is a write, from when it was intended; else the case waits as a whole, as nothing can be
     *     read ({@code SYS_CONNECTOR_DOWN})
     * @param from since when
     * @param until when it was settled, refused or withdrawn, or the system answered again; empty while it waits
     */
    public record Wait(boolean write, Instant from, Optional<Instant> until) {}

    /** Whether it came to the end it was started for, rather than being refused or given up. */
    public boolean isCompleted() {
        return course.ended()
                && !course.state().equals("REJECTED")
                && !course.state().equals("CANCELLED");
    }
}
