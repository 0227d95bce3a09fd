package io.bursar.controls.authority;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import io.bursar.model.people.AuthorityLevel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits of one scope, by type and level, over time. */
final class LimitColumns {

    private final Map<CommitmentType, Map<AuthorityLevel, ImmutableRangeMap<LocalDate, AuthorityLimit>>> columns;

    /** Builds the columns of rules that do not overlap. */
    LimitColumns(List<DofaRule> rules) {
        Map<CommitmentType, Map<AuthorityLevel, ImmutableRangeMap.Builder<LocalDate, AuthorityLimit>>> building =
                new EnumMap<>(CommitmentType.class);
        for (DofaRule rule : rules) {
            building.computeIfAbsent(rule.type(), type -> new EnumMap<>(AuthorityLevel.class))
                    .computeIfAbsent(rule.level(), level -> ImmutableRangeMap.builder())
                    .put(days(rule), rule.limit());
        }
        columns = new EnumMap<>(CommitmentType.class);
        building.forEach((type, levels) -> {
            Map<AuthorityLevel, ImmutableRangeMap<LocalDate, AuthorityLimit>> built =
                    new EnumMap<>(AuthorityLevel.class);
            levels.forEach((level, timeline) -> built.put(level, timeline.build()));
            columns.put(type, built);
        });
    }

    @Nullable
    AuthorityLimit limit(AuthorityLevel level, AuthorityBasis basis) {
        return limit(level, basis.type(), basis.date());
    }

    @Nullable
    AuthorityLimit limit(AuthorityLevel level, CommitmentType type, LocalDate date) {
        Map<AuthorityLevel, ImmutableRangeMap<LocalDate, AuthorityLimit>> levels = columns.get(type);
        ImmutableRangeMap<LocalDate, AuthorityLimit> timeline = levels == null ? null : levels.get(level);
        return timeline == null ? null : timeline.get(date);
    }

    private static Range<LocalDate> days(DofaRule rule) {
        LocalDate last = rule.effectiveTo();
        return last == null ? Range.atLeast(rule.effectiveFrom()) : Range.closed(rule.effectiveFrom(), last);
    }
}
