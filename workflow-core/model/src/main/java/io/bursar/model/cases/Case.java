package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.util.Objects;

/**
 * One execution of a workflow, as it stands after some number of log records. Immutable: deciding gives events, and
 * applying events gives the next case.
 *
 * <pre>{@code
 * Case before = store.read(caseId).orElseThrow();
 * Case after = CaseFold.apply(before, events);
 * }</pre>
 *
 * @param header what does not change
 * @param status where it stands
 * @param data its data, as the definition's data section says
 * @param work what is going on
 */
public record Case(CaseHeader header, CaseStatus status, RecordValue data, CaseWork work) {

    /** Refuses nulls. */
    public Case {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(work, "work");
    }

    /** The case's id. */
    public CaseId id() {
        return header.caseId();
    }

    /** The same case with another header. */
    public Case with(CaseHeader newHeader) {
        return new Case(newHeader, status, data, work);
    }

    /** The same case with another status. */
    public Case with(CaseStatus newStatus) {
        return new Case(header, newStatus, data, work);
    }

    /** The same case with other data. */
    public Case with(RecordValue newData) {
        return new Case(header, status, newData, work);
    }

    /** The same case with other work. */
    public Case with(CaseWork newWork) {
        return new Case(header, status, data, newWork);
    }

    /** The case as data: what a store keeps beside the log, and can always make again from it. */
    public RecordValue toData() {
        return Data.record()
                .put("header", header.toData())
                .put("status", status.toData())
                .put("data", data)
                .put("work", work.toData())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static Case from(RecordValue stored) {
        return new Case(
                CaseHeader.from(stored.record("header")),
                CaseStatus.from(stored.record("status")),
                stored.record("data"),
                CaseWork.from(stored.record("work")));
    }
}
