package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision somebody made: who, as whom, what it says, on which digest of the material fields, when, why, and what
 * they could commit at that moment. It is signed by being recorded in the log.
 *
 * <pre>{@code
 * new Decision(2, Decider.self(lee), Verdict.APPROVE, Meaning.SPEND, digest, now, "Within budget", limit,
 *         new Decision.Asked(null, AuthorityLevel.L3));
 * }</pre>
 *
 * @param stage the number of the stage
 * @param decider who, and in whose place
 * @param verdict what
 * @param meaning what the decision says
 * @param digest what was decided on
 * @param at when
 * @param reason why; empty where none was given
 * @param limit what the decider could commit alone at that moment; none in a plan that tests the role only
 * @param asked how the decider was asked and on which level; null in records of kernels before 5, which did not say
 */
public record Decision(
        int stage,
        Decider decider,
        Verdict verdict,
        Meaning meaning,
        Digest digest,
        Instant at,
        String reason,
        AuthorityLimit limit,
        @Nullable Asked asked) {

    /**
     * How somebody was asked. A plan that is made anew may give the number of their stage to another one, so a decision
     * says itself whose queue it was taken from.
     *
     * @param queue the role of the queue, such as {@code CFO@enterprise}; null where they were asked in person
     * @param level the authority at which they decided; null for a person without one
     */
    public record Asked(@Nullable String queue, @Nullable AuthorityLevel level) {

        private RecordValue toData() {
            Data.Builder data = Data.record().put("queue", queue);
            return level == null
                    ? data.build()
                    : data.put("level", level.rank()).build();
        }

        private static Asked from(RecordValue stored) {
            return new Asked(
                    stored.text("queue").orElse(null),
                    stored.decimal("level")
                            .map(rank -> AuthorityLevel.ofRank(rank.intValueExact()))
                            .orElse(null));
        }
    }

    /** Refuses nulls. */
    public Decision {
        Objects.requireNonNull(decider, "decider");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(limit, "limit");
    }

    /** The same decision as kernels before 5 kept it: without how the decider was asked. */
    public Decision withoutAsked() {
        return new Decision(stage, decider, verdict, meaning, digest, at, reason, limit, null);
    }

    /** The stored form. */
    public RecordValue toData() {
        PersonId principal = decider.principal();
        return Data.record()
                .put("stage", stage)
                .put("person", decider.person().value())
                .put("principal", principal == null ? null : principal.value())
                .put("verdict", verdict.code())
                .put("meaning", meaning.toString())
                .put("digest", new BytesValue(digest.bytes()))
                .put("at", at)
                .put("reason", reason.isEmpty() ? null : reason)
                .put("limit", limit.isNone() ? null : limit.toData())
                .put("asked", asked == null ? null : asked.toData())
                .build();
    }

    /** Reads the stored form. */
    public static Decision from(RecordValue stored) {
        Decider decider = new Decider(
                new PersonId(StoredFields.text(stored, "person")),
                stored.text("principal").map(PersonId::new).orElse(null));
        return new Decision(
                StoredFields.wholeNumber(stored, "stage"),
                decider,
                Verdict.ofCode(StoredFields.text(stored, "verdict")),
                Meaning.parse(StoredFields.text(stored, "meaning")),
                digest(stored),
                StoredFields.instant(stored, "at"),
                stored.text("reason").orElse(""),
                AuthorityLimit.from(stored.record("limit")),
                stored.get("asked").isPresent() ? Asked.from(stored.record("asked")) : null);
    }

    private static Digest digest(RecordValue stored) {
        DataValue bytes = stored.get("digest").orElse(RecordValue.EMPTY);
        if (bytes instanceof BytesValue hash) {
            return Digest.ofHash(hash.bytes());
        }
        throw new BursarException(
                FailureCode.STORE_CORRUPT, "A stored control value lacks a field", Map.of("field", "digest"));
    }
}
