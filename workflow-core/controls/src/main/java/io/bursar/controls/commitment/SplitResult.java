package io.bursar.controls.commitment;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request amounts to together with its siblings.
 *
 * <pre>{@code
 * Money tested = SplitDetection.detect(question, rows).aggregated();   // what authority is tested against
 * }</pre>
 *
 * @param aggregated the own amount and those of the siblings
 * @param siblings the other cases, sorted
 * @param suspect {@code REQ_SPLIT_SUSPECT} where together they cross a threshold that the request alone does not; else
 *     null
 */
public record SplitResult(
        Money aggregated, List<CaseId> siblings, @Nullable Finding suspect) {

    /** Copies the siblings. */
    public SplitResult {
        Objects.requireNonNull(aggregated, "aggregated");
        siblings = List.copyOf(siblings);
    }

    /** {@code REQ_SPLIT_SUSPECT} where together they cross a threshold that the request alone does not. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(suspect);
    }
}
