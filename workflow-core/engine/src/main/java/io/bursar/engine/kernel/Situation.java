package io.bursar.engine.kernel;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.Digest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In what a decision is made: the rules in force, the case as it stands, and the time.
 *
 * <pre>{@code
 * Kernel.decide(new Situation(rules, before, now), command, facts);
 * }</pre>
 *
 * @param rules the rules in force
 * @param before the case as it stands; null for a start
 * @param now the business time of the decision
 * @param kernel by which version of the kernel's rules is decided; another than the present one only where the log is
 *     decided again
 */
public record Situation(Rules rules, @Nullable Case before, Instant now, int kernel) {

    /** A decision by the rules of this version of the kernel. */
    public Situation(Rules rules, @Nullable Case before, Instant now) {
        this(rules, before, now, Kernel.VERSION);
    }

    /**
     * Refuses nulls, and takes whole microseconds: the log keeps no finer time, and a decision is made again from it.
     */
    public Situation {
        Objects.requireNonNull(rules, "rules");
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The case as it stands; empty for a start. */
    public Optional<Case> current() {
        return Optional.ofNullable(before);
    }

    /**
     * The rules in force.
     *
     * @param definition the definition of the case's workflow, as pinned
     * @param policy the policy in force at the act
     * @param functions the fact functions
     * @param workflows which workflows are loaded, so that a child case is only opened where it can run
     * @param versions the loaded versions of the case's workflow, by version
     */
    public record Rules(
            WorkflowDefinition definition,
            PolicyPack policy,
            FunctionRegistry functions,
            java.util.Set<io.bursar.model.identity.WorkflowId> workflows,
            java.util.Map<String, WorkflowDefinition> versions) {

        /** The same rules with another version of the definition. */
        Rules under(WorkflowDefinition version) {
            return new Rules(version, policy, functions, workflows, versions);
        }

        /** The rules of a case: these, or those of the version it has come to. */
        public Rules of(Case current) {
            Digest pinned = current.header().pins().definition();
            return versions.values().stream()
                    .filter(version -> !pinned.equals(definition.header().digest())
                            && version.header().digest().equals(pinned))
                    .findFirst()
                    .map(this::under)
                    .orElse(this);
        }

        /** The zone in which a facility's dates are counted. */
        public ZoneId zone(io.bursar.model.identity.FacilityId facility) {
            return policy.organization().facility(facility).zone();
        }
    }
}
