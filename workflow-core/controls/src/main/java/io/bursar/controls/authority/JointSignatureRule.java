package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * From an amount on, several people of a level must sign together, for example capital from 100 000 two of L6 or above
 * (controls §2). The decision of a named committee counts as one signature.
 *
 * <pre>{@code
 * new JointSignatureRule(CommitmentType.CAPITAL, Money.usd("100000"), 2, AuthorityLevel.L6,
 *         Set.of(new RoleName("CAPITAL_COMMITTEE")));
 * }</pre>
 *
 * @param type what is committed
 * @param atLeast the amount from which the rule holds, inclusive
 * @param signatures how many different people, at least 2 and at most {@value #MAX_SIGNATURES}
 * @param minimumLevel the level each of them has at least
 * @param committees roles whose committee decision counts as one signature
 */
public record JointSignatureRule(
        CommitmentType type, Money atLeast, int signatures, AuthorityLevel minimumLevel, Set<RoleName> committees) {

    /** Most signatures a rule may ask for. */
    public static final int MAX_SIGNATURES = 8;

    private static final Comparator<JointSignatureRule> MOST_FIRST = Comparator.comparingInt(
                    JointSignatureRule::signatures)
            .thenComparingInt(rule -> rule.minimumLevel().rank())
            .reversed();

    /** Checks the number of signatures and copies the committees. */
    public JointSignatureRule {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(atLeast, "atLeast");
        Objects.requireNonNull(minimumLevel, "minimumLevel");
        committees = Set.copyOf(committees);
        if (signatures < 2 || signatures > MAX_SIGNATURES) {
            throw new IllegalArgumentException("A joint signature needs two to eight people");
        }
    }

    /** Whether a commitment of this type and size needs the joint signature. */
    public boolean appliesTo(CommitmentType committed, Money amount) {
        return type == committed && !atLeast.exceeds(amount);
    }

    /**
     * The rules that a commitment of this type and size falls under. Each of them must be satisfied, and a signature
     * counts for every one that its level is enough for: three of L3 and two of L5 are three people, two of them of L5.
     * A rule that another one {@linkplain #implies implies} is left out. The one with most signatures comes first.
     *
     * @param rules the rules of a policy, whose amounts are in the currency of the commitment
     */
    public static List<JointSignatureRule> forAmount(
            Collection<JointSignatureRule> rules, CommitmentType type, Money amount) {
        List<JointSignatureRule> holding = rules.stream()
                .filter(rule -> rule.appliesTo(type, amount))
                .sorted(MOST_FIRST)
                .toList();
        List<JointSignatureRule> needed = new ArrayList<>();
        for (JointSignatureRule rule : holding) {
            if (needed.stream().noneMatch(other -> other.implies(rule))) {
                needed.removeIf(rule::implies);
                needed.add(rule);
            }
        }
        return List.copyOf(needed);
    }

    static Optional<JointSignatureRule> largest(
            Collection<JointSignatureRule> rules, CommitmentType type, Money amount) {
        return rules.stream().filter(rule -> rule.appliesTo(type, amount)).min(MOST_FIRST);
    }

    /** Whether every group of signers that satisfies this rule satisfies the other one too, whatever their amounts. */
    public boolean implies(JointSignatureRule other) {
        long ownOnly = committees.stream()
                .filter(committee -> !other.committees.contains(committee))
                .count();
        return other.isSigner(minimumLevel) && signatures - ownOnly >= other.signatures;
    }

    /** Whether a person of this level can give one of the signatures. */
    public boolean isSigner(AuthorityLevel level) {
        return level.rank() >= minimumLevel.rank();
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("type", type.code())
                .put("atLeast", atLeast)
                .put("signatures", signatures)
                .put("minimumLevel", minimumLevel.rank())
                .put(
                        "committees",
                        Data.texts(new TreeSet<>(committees)
                                .stream().map(RoleName::value).toList()))
                .build();
    }

    /** Reads the stored form. */
    public static JointSignatureRule from(RecordValue stored) {
        return new JointSignatureRule(
                CommitmentType.ofCode(StoredFields.text(stored, "type")),
                StoredFields.money(stored, "atLeast"),
                StoredFields.wholeNumber(stored, "signatures"),
                AuthorityLevel.ofRank(StoredFields.wholeNumber(stored, "minimumLevel")),
                stored.list("committees").texts().stream().map(RoleName::new).collect(Collectors.toSet()));
    }
}
