package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the delegation of financial authority: what a level may commit of one type, in a scope, between two dates
 * (controls §2).
 *
 * <pre>{@code
 * new DofaRule(CommitmentType.OPEX_BUDGETED, AuthorityLevel.L3, AuthorityLimit.upTo(Money.usd("25000")),
 *         Scope.ENTERPRISE, LocalDate.parse("2026-01-01"), null, "BOARD-2025-11");
 * }</pre>
 *
 * @param type what is committed
 * @param level whose limit it is
 * @param limit how much, inclusive
 * @param scope where; a scope narrower than the enterprise may only lower a limit
 * @param effectiveFrom first day
 * @param effectiveTo last day; null while open
 * @param sourceResolutionRef the resolution that granted it
 */
public record DofaRule(
        CommitmentType type,
        AuthorityLevel level,
        AuthorityLimit limit,
        Scope scope,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String sourceResolutionRef) {

    /** Refuses nulls and an end before the start. */
    public DofaRule {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(sourceResolutionRef, "sourceResolutionRef");
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("A limit ends before it starts");
        }
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("type", type.code())
                .put("level", level.rank())
                .put("limit", limit.toData())
                .put("scope", scope.toString())
                .put("effectiveFrom", effectiveFrom)
                .put("effectiveTo", effectiveTo)
                .put("sourceResolutionRef", sourceResolutionRef)
                .build();
    }

    /** Reads the stored form. */
    public static DofaRule from(RecordValue stored) {
        return new DofaRule(
                CommitmentType.ofCode(StoredFields.text(stored, "type")),
                AuthorityLevel.ofRank(StoredFields.wholeNumber(stored, "level")),
                AuthorityLimit.from(stored.record("limit")),
                Scope.parse(StoredFields.text(stored, "scope")),
                StoredFields.date(stored, "effectiveFrom"),
                stored.date("effectiveTo").orElse(null),
                StoredFields.text(stored, "sourceResolutionRef"));
    }
}
