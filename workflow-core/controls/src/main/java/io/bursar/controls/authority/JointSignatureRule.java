package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.util.Collection;
import java.util.Comparator;
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
     * The rule that a commitment of this type and size falls under; where several apply, the one with most signatures.
     *
     * @param rules the rules of a policy, whose amounts are in the currency of the commitment
     */
    public static Optional<JointSignatureRule> forAmount(
            Collection<JointSignatureRule> rules, CommitmentType type, Money amount) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(type, amount))
                .max(Comparator.comparingInt(JointSignatureRule::signatures)
                        .thenComparingInt(rule -> rule.minimumLevel().rank()));
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
