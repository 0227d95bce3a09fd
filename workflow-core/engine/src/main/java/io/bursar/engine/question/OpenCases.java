package io.bursar.engine.question;

import io.bursar.controls.change.OpenCase;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open cases of a store, as far as a change of policy can tell them apart. Read page by page without a lock: a case
 * that goes on meanwhile is told as it was seen.
 *
 * <pre>{@code
 * List<TouchedCase> touched = change.touched(OpenCases.in(engine.store(), OpenCases.MAX_CASES));
 * }</pre>
 */
public final class OpenCases {

    /** Most open cases of one answer: it is held in memory. */
    public static final int MAX_CASES = 1_000_000;

    private OpenCases() {}

    /** The cases that have not ended, by id; fails with {@code LIMIT_EXCEEDED} where there are more than so many. */
    public static List<OpenCase> in(CaseStore store, int limit) {
        List<OpenCase> open = new ArrayList<>();
        Optional<CaseId> after = Optional.empty();
        List<CaseId> page;
        do {
            page = store.cases(after, CaseStore.MAX_PAGE);
            for (CaseId id : page) {
                store.read(id)
                        .map(StoredCase::current)
                        .filter(found -> !found.status().terminal())
                        .ifPresent(found -> open.add(of(found)));
                if (open.size() > limit) {
                    throw new BursarException(
                            FailureCode.LIMIT_EXCEEDED,
                            "A store has more open cases than are looked at",
                            Map.of("limit", Integer.toString(limit)));
                }
            }
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
        } while (!page.isEmpty());
        return List.copyOf(open);
    }

    /** What a change of policy needs to know of one case. */
    public static OpenCase of(Case found) {
        return new OpenCase(
                found.id(),
                found.header().pins().workflow(),
                found.header().place().facility(),
                found.status().state(),
                found.header().submittedAt().isPresent());
    }
}
