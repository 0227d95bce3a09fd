package io.bursar.verifier;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.identity.CapabilityName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is verified together, and against what.
 *
 * <pre>{@code
 * VerifierInput input = VerifierInput.of(standards.definitions().values(), standards.policy(), today)
 *         .with(staff)
 *         .against(AgreedStandard.of(agreed.definitions().values(), agreed.policy()));
 * }</pre>
 *
 * @param definitions the definitions that run together
 * @param policy the policy that governs them, grants included
 * @param day the day for which grants, staff and authority are looked at
 * @param beside what else is known
 */
public record VerifierInput(List<WorkflowDefinition> definitions, PolicyPack policy, LocalDate day, Beside beside) {

    /** Most definitions of one verification. */
    public static final int MAX_DEFINITIONS = 500;

    /**
     * What is known beside definitions and policy. What is missing leaves the questions that need it UNKNOWN, or, for
     * the standard, unasked.
     *
     * @param staff the people; null when they are not known
     * @param standard what was agreed on; null where this itself is the standard
     * @param capabilities the capabilities that connectors offer; null when they are not known
     * @param money which acts move money
     * @param told whose acts are those that no row performs
     */
    public record Beside(
            @Nullable Staff staff,
            @Nullable AgreedStandard standard,
            @Nullable Set<CapabilityName> capabilities,
            MoneyTerms money,
            ToldActs told) {}

    /** Copies the definitions; more than {@value #MAX_DEFINITIONS} are an illegal argument. */
    public VerifierInput {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(beside, "beside");
        definitions = List.copyOf(definitions);
        if (definitions.size() > MAX_DEFINITIONS) {
            throw new IllegalArgumentException("More definitions than one verification looks at");
        }
    }

    /** Definitions and policy alone, with the canonical terms of money and what is told of acts. */
    public static VerifierInput of(Collection<WorkflowDefinition> definitions, PolicyPack policy, LocalDate day) {
        return new VerifierInput(
                List.copyOf(definitions),
                policy,
                day,
                new Beside(null, null, null, MoneyTerms.canonical(), ToldActs.canonical()));
    }

    /** The same with the people. */
    public VerifierInput with(Staff staff) {
        return with(new Beside(staff, beside.standard(), beside.capabilities(), beside.money(), beside.told()));
    }

    /** The same, held against a standard. */
    public VerifierInput against(AgreedStandard standard) {
        return with(new Beside(beside.staff(), standard, beside.capabilities(), beside.money(), beside.told()));
    }

    /** The same, with the capabilities that connectors offer. */
    public VerifierInput offering(Set<CapabilityName> capabilities) {
        return with(
                new Beside(beside.staff(), beside.standard(), Set.copyOf(capabilities), beside.money(), beside.told()));
    }

    /** The same, with whose acts are those that systems of record tell of. */
    public VerifierInput told(ToldActs told) {
        return with(new Beside(beside.staff(), beside.standard(), beside.capabilities(), beside.money(), told));
    }

    private VerifierInput with(Beside other) {
        return new VerifierInput(definitions, policy, day, other);
    }

    /** The people, if they are known. */
    public Optional<Staff> staff() {
        return Optional.ofNullable(beside.staff());
    }

    /** The standard it is held against, if any. */
    public Optional<AgreedStandard> standard() {
        return Optional.ofNullable(beside.standard());
    }

    /** The capabilities that connectors offer, if they are known. */
    public Optional<Set<CapabilityName>> capabilities() {
        return Optional.ofNullable(beside.capabilities());
    }
}
