package io.bursar.controls.sod;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Under which condition a compensating control of a rule may be signed (controls §1, column "mit"): that a place has
 * fewer than so many people in some roles, which the directory knows; and a statement that nobody but people know, such
 * as that a contract follows an approved template, which the second signer confirms.
 *
 * <pre>{@code
 * new SodCondition(5, Set.of(new RoleName("BUYER"), new RoleName("RECEIVER")), "");
 * }</pre>
 *
 * @param fewerThan how many people are too many; {@value #ANY_NUMBER} where their number does not matter
 * @param holding the roles whose holders are counted, each person once
 * @param statement what the second signer confirms, at most {@value #MAX_STATEMENT} characters; empty for nothing
 */
public record SodCondition(int fewerThan, Set<RoleName> holding, String statement) {

    /** Code: the place has enough people to keep the rule. */
    public static final String STAFF = "SOD_MITIGATION_STAFF";

    /** Code: the second signer has not confirmed what the rule asks for. */
    public static final String UNCONFIRMED = "SOD_MITIGATION_UNCONFIRMED";

    /** The number of people does not matter. */
    public static final int ANY_NUMBER = 0;

    /** Most roles that are counted. */
    public static final int MAX_ROLES = 20;

    /** Longest statement in characters. */
    public static final int MAX_STATEMENT = 300;

    /** No condition but those of every compensating control. */
    public static final SodCondition NONE = new SodCondition(ANY_NUMBER, Set.of(), "");

    /** Copies the roles; a number goes with roles and neither without the other. */
    public SodCondition {
        holding = Set.copyOf(holding);
        if (fewerThan < 0 || (fewerThan == ANY_NUMBER) != holding.isEmpty() || holding.size() > MAX_ROLES) {
            throw new IllegalArgumentException("Fewer people than a number hold one of 1 to 20 roles");
        }
        if (statement.length() > MAX_STATEMENT) {
            throw new IllegalArgumentException("A statement has at most 300 characters");
        }
    }

    /** Whether people are counted. */
    public boolean counts() {
        return fewerThan != ANY_NUMBER;
    }

    /** Whether few enough people hold one of the roles. */
    public boolean isMetBy(Collection<PersonId> holders) {
        return !counts() || Set.copyOf(holders).size() < fewerThan;
    }

    /** Why the people of a place keep one from being signed; empty where there are few enough. */
    public Optional<Finding> tooMany(Collection<PersonId> holders) {
        return isMetBy(holders)
                ? Optional.empty()
                : Optional.of(Finding.error(STAFF, "The place has enough people to keep the rule")
                        .with("people", Set.copyOf(holders).size())
                        .with("fewerThan", fewerThan)
                        .with("holding", roles()));
    }

    /** Why what a second signer confirms is not enough; empty where it is, or nothing is asked for. */
    public Optional<Finding> unconfirmed(String confirmed) {
        return statement.equals(confirmed) || statement.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.error(UNCONFIRMED, "The second signer confirms what the rule asks for")
                        .with("statement", statement));
    }

    /** Whether everything that may be signed under this condition may be signed under the other one. */
    public boolean isAtLeastAsStrictAs(SodCondition other) {
        boolean people =
                !other.counts() || (counts() && fewerThan <= other.fewerThan && holding.containsAll(other.holding));
        return people && (other.statement.isEmpty() || statement.equals(other.statement));
    }

    /** For example {@code fewer than 5 hold BUYER or RECEIVER}; empty for no condition. */
    @Override
    public String toString() {
        String people = counts() ? "fewer than " + fewerThan + " hold " + roles() : "";
        String confirmed = statement.isEmpty() ? "" : "the second signer confirms: " + statement;
        return people.isEmpty() || confirmed.isEmpty() ? people + confirmed : people + ", and " + confirmed;
    }

    private String roles() {
        return new TreeSet<>(holding).stream().map(RoleName::value).collect(Collectors.joining(" or "));
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("fewerThan", new BigDecimal(fewerThan))
                .put(
                        "holding",
                        Data.texts(new TreeSet<>(holding)
                                .stream().map(RoleName::value).toList()))
                .put("statement", statement)
                .build();
    }

    /** Reads the stored form; none where nothing is stored. */
    public static SodCondition from(RecordValue stored) {
        return new SodCondition(
                stored.decimal("fewerThan").map(BigDecimal::intValueExact).orElse(ANY_NUMBER),
                stored.list("holding").texts().stream().map(RoleName::new).collect(Collectors.toSet()),
                stored.text("statement").orElse(""));
    }
}
