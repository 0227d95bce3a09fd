package io.bursar.jdbc.host;

import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.Objects;

/**
 * The reviewer of a compensating control says what was found of what was done under it (controls §1).
 *
 * <pre>{@code
 * here.review(HostMitigationReview.of(wish, "M-7", Actor.person("omar.haddad"))
 *         .found(HostMitigationReview.Result.REVIEWED, "Twelve deliveries counted, all as ordered"));
 * }</pre>
 *
 * @param commandId the wish; sent twice, it is done once
 * @param mitigationId the id it was signed under
 * @param actor who reviews, for nobody else
 * @param result whether it was misused
 * @param found what was found; needed
 */
public record HostMitigationReview(CommandId commandId, String mitigationId, Actor actor, Result result, String found) {

    /** What a review comes to; both are as in the engine. */
    public enum Result {
        /** Nothing was wrong. */
        REVIEWED("reviewed"),
        /** It was misused. */
        MISUSED("misused");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        /** The word of the log. */
        public String code() {
            return code;
        }
    }

    /** Refuses nulls. */
    public HostMitigationReview {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(mitigationId, "mitigationId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(found, "found");
    }

    /** A review that has not said yet what it found. */
    public static HostMitigationReview of(CommandId commandId, String mitigationId, Actor actor) {
        return new HostMitigationReview(commandId, mitigationId, actor, Result.REVIEWED, "");
    }

    /** The same review with what it found. */
    public HostMitigationReview found(Result what, String inWords) {
        return new HostMitigationReview(commandId, mitigationId, actor, what, inWords);
    }
}
