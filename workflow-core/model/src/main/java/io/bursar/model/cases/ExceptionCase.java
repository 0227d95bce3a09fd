package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open exception of a case: coded, owned by a queue, blocking the rows its definition names (canonical X7). It is
 * not a state of the case; several may be open at once.
 *
 * <pre>{@code
 * exception.code();   // REQ_BUDGET_EXCEEDED
 * }</pre>
 *
 * @param number unique in the case, from 1
 * @param code which exception
 * @param origin how it came about
 * @param child the case that works on it; null when it is worked on in place
 */
public record ExceptionCase(
        int number,
        ExceptionCode code,
        Origin origin,
        @Nullable CaseId child) {

    /** Most open exceptions of one case: two holds for each of 500 invoice lines, and some about the case itself. */
    public static final int MAX_OPEN = 1_100;

    /**
     * How an exception came about.
     *
     * @param on what it is about, such as a line number; empty for the case
     * @param state the state it was raised in
     * @param raisedAt when
     * @param raisedBy the person whose act raised it; empty for a rule
     * @param raisedFor in whose place; empty where in nobody's
     * @param byCheck whether a check raised it, which lifts it by itself when its condition no longer holds
     */
    public record Origin(
            String on, String state, Instant raisedAt, String raisedBy, String raisedFor, boolean byCheck) {

        /** Whether the act that raised it was a person's, or done in their place. */
        public boolean isBy(PersonId person) {
            return raisedBy.equals(person.value()) || raisedFor.equals(person.value());
        }
    }

    /** The exception as data. */
    public RecordValue toData() {
        return Data.record()
                .put("exception", number)
                .put("code", code.value())
                .put("on", origin.on().isEmpty() ? null : origin.on())
                .put("state", origin.state())
                .put("raisedAt", origin.raisedAt())
                .put("raisedBy", origin.raisedBy().isEmpty() ? null : origin.raisedBy())
                .put("raisedFor", origin.raisedFor().isEmpty() ? null : origin.raisedFor())
                .put("byCheck", origin.byCheck())
                .put("child", child == null ? null : child.toString())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static ExceptionCase from(RecordValue data) {
        return new ExceptionCase(
                data.decimal("exception").orElseThrow().intValueExact(),
                new ExceptionCode(data.text("code").orElseThrow()),
                new Origin(
                        data.text("on").orElse(""),
                        data.text("state").orElseThrow(),
                        data.instant("raisedAt").orElseThrow(),
                        data.text("raisedBy").orElse(""),
                        data.text("raisedFor").orElse(""),
                        data.isTrue("byCheck")),
                data.text("child").map(CaseId::of).orElse(null));
    }
}
