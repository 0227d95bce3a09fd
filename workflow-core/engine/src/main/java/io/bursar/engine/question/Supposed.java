package io.bursar.engine.question;

import io.bursar.engine.fact.Fact;
import io.bursar.engine.store.ActRow;
import io.bursar.model.cases.Case;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * How things would stand if a command were given: a case that is in no store, what people would have done in it, and
 * what the answer rests on. Further questions may be asked of it.
 *
 * <pre>{@code
 * supposed.after().status().state();   // PENDING_APPROVAL
 * supposed.unanswered();               // what no system of record and no assumption answered
 * }</pre>
 *
 * @param after the case as it would be
 * @param acts what would be recorded of people, for segregation of duties
 * @param basis the facts that were used, in the order they were asked for
 */
public record Supposed(Case after, List<ActRow> acts, List<Fact> basis) {

    /** Copies the lists. */
    public Supposed {
        Objects.requireNonNull(after, "after");
        acts = List.copyOf(acts);
        basis = List.copyOf(basis);
    }

    /** The facts that nobody could give: no row fires on them, so the answer may be another one once they are known. */
    public List<Fact> unanswered() {
        return basis.stream().filter(Supposed::isUnavailable).toList();
    }

    private static boolean isUnavailable(Fact fact) {
        return fact.value() instanceof RecordValue answer && answer.isTrue("unavailable");
    }
}
