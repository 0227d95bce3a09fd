package io.bursar.controls.authority;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * What loading limits comes to: a table, or the findings why not.
 *
 * <pre>{@code
 * AuthorityTable table = AuthorityTable.load(rules, joint).fold(loaded -> loaded.table(), refused -> previous);
 * }</pre>
 */
public sealed interface AuthorityTableOutcome {

    /** One answer per case. */
    <T> T fold(Function<Loaded, T> loaded, Function<Refused, T> refused);

    /**
     * All checks hold.
     *
     * @param table the table
     */
    record Loaded(AuthorityTable table) implements AuthorityTableOutcome {
        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Refused, T> refused) {
            return loaded.apply(this);
        }
    }

    /**
     * At least one check does not hold.
     *
     * @param findings what is wrong, at most {@link AuthorityTable#MAX_FINDINGS}
     */
    record Refused(List<Finding> findings) implements AuthorityTableOutcome {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
