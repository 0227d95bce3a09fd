package io.bursar.jdbc.host;

import io.bursar.controls.approval.Verdict;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.people.Actor;
import java.util.Objects;

/**
 * Somebody decides on a submitted request.
 *
 * <pre>{@code
 * HostDecision.of(commandId, purchase, Actor.person("lee.park"), Verdict.APPROVE)
 *         .on(digestOfTheRowNow).shown(digestOnTheScreen).because("Within budget");
 * }</pre>
 *
 * @param commandId the wish; sent twice, it is done once
 * @param on what is decided on
 * @param actor who, and in whose place
 * @param verdict what
 * @param seen which digest
 * @param reason why; a rejection and a recusal need one
 */
public record HostDecision(CommandId commandId, HostCase on, Actor actor, Verdict verdict, Seen seen, String reason) {

    /** Refuses nulls. */
    public HostDecision {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * What the decision is about.
     *
     * @param current the digest of the material fields as the host's rows have them now
     * @param shown the digest of what the person was shown
     */
    public record Seen(Digest current, Digest shown) {

        /** Refuses nulls. */
        public Seen {
            Objects.requireNonNull(current, "current");
            Objects.requireNonNull(shown, "shown");
        }
    }

    /** A decision on nothing yet: say on which digest. */
    public static HostDecision of(CommandId commandId, HostCase on, Actor actor, Verdict verdict) {
        return new HostDecision(commandId, on, actor, verdict, new Seen(Digest.NONE, Digest.NONE), "");
    }

    /** The same decision on what the host's rows have now, shown as it is. */
    public HostDecision on(Digest current) {
        return new HostDecision(commandId, on, actor, verdict, new Seen(current, current), reason);
    }

    /** The same decision by somebody who was shown another state. */
    public HostDecision shown(Digest digest) {
        return new HostDecision(commandId, on, actor, verdict, new Seen(seen.current(), digest), reason);
    }

    /** The same decision with its reason. */
    public HostDecision because(String why) {
        return new HostDecision(commandId, on, actor, verdict, seen, why);
    }
}
