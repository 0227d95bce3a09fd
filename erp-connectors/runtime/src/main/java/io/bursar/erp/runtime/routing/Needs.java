package io.bursar.erp.runtime.routing;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.fact.FactSource;
import io.bursar.model.capability.CapabilityDescriptor.Kind;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.identity.CapabilityName;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the loaded workflows need of connectors: every capability they ask or write, and how well each write must be
 * guarded against duplicates. A write is to be found again after a lost answer unless somebody says otherwise.
 *
 * <pre>{@code
 * Needs.of(standards.definitions().values()).atLeast("invoice.post", UniquenessGuarantee.SERVER_ENFORCED);
 * }</pre>
 *
 * @param byCapability what is needed of each capability
 */
public record Needs(SortedMap<CapabilityName, Need> byCapability) {

    /** Nothing: what nobody claims is only told when it is called. */
    public static final Needs NONE = new Needs(new TreeMap<>());

    private static final List<UniquenessGuarantee> STRONGEST_FIRST = List.of(
            UniquenessGuarantee.SERVER_ENFORCED,
            UniquenessGuarantee.LOOKUP_STRONG,
            UniquenessGuarantee.LOOKUP_EVENTUAL,
            UniquenessGuarantee.NONE);

    /** Copies the map. */
    public Needs {
        byCapability = Collections.unmodifiableSortedMap(new TreeMap<>(byCapability));
    }

    /**
     * What is needed of one capability.
     *
     * @param kind whether it is read or written
     * @param least the weakest guarantee that will do; {@code NONE} for a read
     */
    public record Need(Kind kind, UniquenessGuarantee least) {

        /** Whether a guarantee will do. */
        public boolean metBy(UniquenessGuarantee guarantee) {
            return STRONGEST_FIRST.indexOf(guarantee) <= STRONGEST_FIRST.indexOf(least);
        }
    }

    /** What workflows need. */
    public static Needs of(Collection<WorkflowDefinition> definitions) {
        TreeMap<CapabilityName, Need> needs = new TreeMap<>();
        for (WorkflowDefinition definition : definitions) {
            definition.vocabulary().facts().values().forEach(fact -> {
                if (fact.source() instanceof FactSource.Query query) {
                    needs.put(query.capability(), new Need(Kind.QUERY, UniquenessGuarantee.NONE));
                }
            });
            definition
                    .vocabulary()
                    .effects()
                    .values()
                    .forEach(effect -> needs.put(
                            effect.capability(), new Need(Kind.COMMAND, UniquenessGuarantee.LOOKUP_EVENTUAL)));
        }
        return new Needs(needs);
    }

    /** The same with another least guarantee of a write. */
    public Needs atLeast(String capability, UniquenessGuarantee least) {
        TreeMap<CapabilityName, Need> more = new TreeMap<>(byCapability);
        more.put(new CapabilityName(capability), new Need(Kind.COMMAND, least));
        return new Needs(more);
    }
}
