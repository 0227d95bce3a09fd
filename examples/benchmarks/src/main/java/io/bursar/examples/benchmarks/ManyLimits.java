package io.bursar.examples.benchmarks;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An authority table as large as that of a group with many facilities, each of which lowers every limit. */
final class ManyLimits {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int UNLIMITED_LEVEL = 8;

    private ManyLimits() {}

    /** The limits of the enterprise, and of facilities {@code F0}, {@code F1} … */
    static List<DofaRule> of(int facilities) {
        List<DofaRule> rules = new ArrayList<>(limits(Scope.ENTERPRISE, 1_000));
        for (int number = 0; number < facilities; number++) {
            rules.addAll(limits(Scope.facility("F" + number), 900));
        }
        return rules;
    }

    private static List<DofaRule> limits(Scope scope, long base) {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            long amount = base;
            for (int rank = 1; rank <= UNLIMITED_LEVEL; rank++) {
                AuthorityLimit limit = rank == UNLIMITED_LEVEL
                        ? AuthorityLimit.UNLIMITED
                        : AuthorityLimit.upTo(Money.usd(Long.toString(amount)));
                rules.add(new DofaRule(type, AuthorityLevel.ofRank(rank), limit, scope, START, null, "BOARD-2025-11"));
                amount *= 5;
            }
        }
        return rules;
    }
}
