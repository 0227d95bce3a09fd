package io.bursar.controls.authority;

import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The example pack of controls §2, as rules. */
public final class ExampleDofa {

    /** The first day of the pack. */
    public static final LocalDate START = LocalDate.parse("2026-01-01");

    /** A day inside it. */
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    /** One hospital and what lies around it. */
    public static final List<Scope> MERCY =
            List.of(Scope.facility("MERCY"), Scope.legalEntity("MERCY-INC"), Scope.ENTERPRISE);

    private static final String[][] LIMITS = {
        {"1000", "0", "0", "0", "0", "250", "0", "0"},
        {"5000", "0", "0", "0", "10000", "2500", "250", "5000"},
        {"25000", "5000", "10000", "25000", "75000", "10000", "2500", "25000"},
        {"100000", "25000", "50000", "100000", "250000", "25000", "10000", "100000"},
        {"250000", "100000", "100000", "250000", "500000", "50000", "25000", "250000"},
        {"1000000", "500000", "1000000", "1000000", "1000000", "250000", "250000", "500000"},
        {"5000000", "2000000", "5000000", "5000000", "5000000", "1000000", "1000000", "2000000"},
    };

    private ExampleDofa() {}

    public static List<DofaRule> rules() {
        List<DofaRule> rules = new ArrayList<>();
        List<CommitmentType> types = List.of(CommitmentType.values());
        for (CommitmentType type : types) {
            for (int rank = 1; rank <= 7; rank++) {
                String limit = LIMITS[rank - 1][types.indexOf(type)];
                rules.add(rule(type, rank, AuthorityLimit.upTo(Money.usd(limit))));
            }
            rules.add(rule(type, 8, AuthorityLimit.UNLIMITED));
        }
        return rules;
    }

    public static List<JointSignatureRule> jointRules() {
        Set<RoleName> committee = Set.of(new RoleName("CAPITAL_COMMITTEE"));
        return List.of(
                new JointSignatureRule(CommitmentType.CAPITAL, Money.usd("100000"), 2, AuthorityLevel.L6, committee),
                new JointSignatureRule(CommitmentType.PAYROLL, Money.usd("250000"), 2, AuthorityLevel.L6, Set.of()));
    }

    public static AuthorityTable table() {
        return AuthorityTable.loadOrThrow(rules(), jointRules());
    }

    public static AuthorityBasis basis(CommitmentType type) {
        return new AuthorityBasis(type, MERCY, TODAY);
    }

    static DofaRule rule(CommitmentType type, int rank, AuthorityLimit limit) {
        return new DofaRule(type, AuthorityLevel.ofRank(rank), limit, Scope.ENTERPRISE, START, null, "BOARD-2025-11");
    }
}
