package io.bursar.standards.policy;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.model.identity.FunctionName;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy pack, and what only its text says.
 *
 * <pre>{@code
 * loaded.performedBy().get(new FunctionName("CREATE_PO"));   // [p2p.requisition#10, p2p.requisition#12, …]
 * }</pre>
 *
 * @param pack the policy
 * @param performedBy the rows by which a person performs a function of segregation of duties, as {@code workflow#row}
 *     (controls §1)
 */
public record LoadedPolicy(PolicyPack pack, SortedMap<FunctionName, List<String>> performedBy) {

    /** Copies the map. */
    public LoadedPolicy {
        Objects.requireNonNull(pack, "pack");
        performedBy = Collections.unmodifiableSortedMap(new TreeMap<>(performedBy));
    }
}
