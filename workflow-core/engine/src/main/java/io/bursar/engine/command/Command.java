package io.bursar.engine.command;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One wish to change one case. Sent twice with the same id it has the first outcome; made on an old version it is
 * refused with {@code SYS_STALE_VERSION} (canonical §1.1).
 *
 * <pre>{@code
 * Command.of(ids.newCommandId(), caseId, Actor.person("lee.park"), new Wish.Decide(1, Verdict.APPROVE));
 * }</pre>
 *
 * @param id names the wish
 * @param caseId the case; for a start, the id of the new case
 * @param actor who wishes it
 * @param wish what is wished
 * @param terms on which terms
 */
public record Command(CommandId id, CaseId caseId, Actor actor, Wish wish, Terms terms) {

    /**
     * On which terms a command is given.
     *
     * @param expectedVersion the version of the case it was made on; null to take the current one
     * @param reason why; empty for none
     * @param trace a W3C trace context; null for none
     */
    public record Terms(
            @Nullable Long expectedVersion,
            String reason,
            @Nullable String trace) {

        /** The current version, no reason. */
        public static final Terms NONE = new Terms(null, "", null);

        /** Most characters of a reason. */
        public static final int MAX_REASON = 2_000;

        /** Refuses a reason over the limit. */
        public Terms {
            if (reason.length() > MAX_REASON) {
                throw new IllegalArgumentException("A reason is over the limit");
            }
        }

        /** The version the command was made on. */
        public OptionalLong version() {
            return expectedVersion == null ? OptionalLong.empty() : OptionalLong.of(expectedVersion);
        }
    }

    /** Refuses nulls. */
    public Command {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(terms, "terms");
    }

    /** A command on the current version, without a reason. */
    public static Command of(CommandId id, CaseId caseId, Actor actor, Wish wish) {
        return new Command(id, caseId, actor, wish, Terms.NONE);
    }

    /** The same command with a reason. */
    public Command because(String reason) {
        return new Command(id, caseId, actor, wish, new Terms(terms.expectedVersion(), reason, terms.trace()));
    }

    /** The same command, refused unless the case is at this version. */
    public Command expecting(long version) {
        return new Command(id, caseId, actor, wish, new Terms(version, terms.reason(), terms.trace()));
    }
}
