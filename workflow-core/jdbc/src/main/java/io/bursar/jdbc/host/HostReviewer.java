package io.bursar.jdbc.host;

import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.Objects;

/**
 * An approver asks one more person, who must agree as well: nobody who was asked is asked less, and the review carries
 * no authority.
 *
 * <pre>{@code
 * HostReviewer.of(wish, purchase, Actor.person("lee.park"), new PersonId("kim.ito"))
 *         .on(digestOfTheRowNow).because("Kim knows these gloves");
 * }</pre>
 *
 * @param commandId the wish; sent twice, it is done once
 * @param on what is to be approved
 * @param actor who asks for the review: somebody who is asked to approve, or a PROCESS_OWNER of the place
 * @param reviewer who is to agree as well
 * @param current the digest of the material fields as the host's rows have them now
 * @param reason why; needed
 */
public record HostReviewer(
        CommandId commandId, HostCase on, Actor actor, PersonId reviewer, Digest current, String reason) {

    /** Refuses nulls. */
    public HostReviewer {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(reason, "reason");
    }

    /** A further reviewer of nothing yet: say of which digest, and why. */
    public static HostReviewer of(CommandId commandId, HostCase on, Actor actor, PersonId reviewer) {
        return new HostReviewer(commandId, on, actor, reviewer, Digest.NONE, "");
    }

    /** The same for what the host's rows have now. */
    public HostReviewer on(Digest digest) {
        return new HostReviewer(commandId, on, actor, reviewer, digest, reason);
    }

    /** The same with its reason. */
    public HostReviewer because(String why) {
        return new HostReviewer(commandId, on, actor, reviewer, current, why);
    }
}
