package io.bursar.controls.sod;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A person performed a function in one scope: the row {@code act(person, scope_key, function, at, case_id)} that a
 * commit writes and that later checks read (design §4.3). Whoever acts for another leaves rows for both.
 *
 * <pre>{@code
 * List<Act> rows = Act.rows(new Act(lee, ScopeKey.caseOf(caseId), new FunctionName("APPROVE_REQUISITION"), now, caseId),
 *         List.of(ScopeKey.caseOf(caseId), ScopeKey.chain(correlationId)));
 * }</pre>
 *
 * @param person the natural person
 * @param scopeKey where the act counts
 * @param function what was done
 * @param at when
 * @param caseId the case it was done in
 */
public record Act(PersonId person, ScopeKey scopeKey, FunctionName function, Instant at, CaseId caseId) {

    /** Refuses nulls. */
    public Act {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(scopeKey, "scopeKey");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(caseId, "caseId");
    }

    /** The rows of one act: the same act in each scope it counts in, in key order. */
    public static List<Act> rows(Act act, Collection<ScopeKey> scopeKeys) {
        return new TreeSet<>(scopeKeys).stream().map(act::in).toList();
    }

    /** The same act in another scope. */
    public Act in(ScopeKey key) {
        return new Act(person, key, function, at, caseId);
    }

    /** The same act by another person, for whom the first one acts. */
    public Act by(PersonId other) {
        return new Act(other, scopeKey, function, at, caseId);
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("person", person.value())
                .put("scopeKey", scopeKey.toString())
                .put("function", function.value())
                .put("at", at)
                .put("caseId", caseId.toString())
                .build();
    }

    /** Reads the stored form. */
    public static Act from(RecordValue stored) {
        return new Act(
                new PersonId(StoredFields.text(stored, "person")),
                ScopeKey.parse(StoredFields.text(stored, "scopeKey")),
                new FunctionName(StoredFields.text(stored, "function")),
                StoredFields.instant(stored, "at"),
                CaseId.of(StoredFields.text(stored, "caseId")));
    }
}
