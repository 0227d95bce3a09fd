package io.bursar.jdbc.host;

import io.bursar.controls.sod.SodMitigation;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.util.Objects;

/**
 * Somebody signs a compensating control for one person and one rule (controls §1), where a place has too few people to
 * keep a rule's two sides apart. Signed by the owner of the rule, and by the controller or the security officer as the
 * rule says, it is in force on its days and in its place; {@link HostStaff#holders} says who holds these roles there.
 *
 * <pre>{@code
 * SodMitigation both = new SodMitigation("M-7", "SOD-02", kim, review, today, today.plusDays(90));
 * here.mitigate(HostMitigation.of(wish, both, mercy, Actor.person("vera.stone")).because("Two people at the dock"));
 * }</pre>
 *
 * @param commandId the wish; sent twice, it is done once
 * @param what the mitigation; both sign the same
 * @param place where it holds and the signers hold their roles: a facility, or another scope with a name
 * @param actor who signs, for nobody else
 * @param reason why the rule cannot be kept; needed
 * @param confirms what the second signer confirms; empty where the rule asks for nothing
 */
public record HostMitigation(
        CommandId commandId, SodMitigation what, Scope place, Actor actor, String reason, String confirms) {

    private static final String KIND = "sod-mitigation";

    /** Refuses nulls, and everywhere as a place. */
    public HostMitigation {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(what, "what");
        if (place.equals(Scope.ENTERPRISE)) {
            throw new IllegalArgumentException("A compensating control is for one place, not for everywhere");
        }
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(confirms, "confirms");
    }

    /** A signature without a reason yet. */
    public static HostMitigation of(CommandId commandId, SodMitigation what, Scope place, Actor actor) {
        return new HostMitigation(commandId, what, place, actor, "", "");
    }

    /** The same signature with its reason. */
    public HostMitigation because(String why) {
        return new HostMitigation(commandId, what, place, actor, why, confirms);
    }

    /**
     * The same signature by somebody who confirms what the rule asks its second signer for, word for word: the
     * statement of {@link io.bursar.controls.sod.SodCondition}, for what no directory knows.
     */
    public HostMitigation confirming(String statement) {
        return new HostMitigation(commandId, what, place, actor, reason, statement);
    }

    /** What the log knows a mitigation as: to be released when it is not needed any more. */
    public static HostCase caseOf(String id) {
        return HostCase.of(KIND, id);
    }

    static boolean isOne(HostCase on) {
        return on.kind().equals(KIND);
    }
}
