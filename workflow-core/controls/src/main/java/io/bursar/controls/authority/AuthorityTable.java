package io.bursar.controls.authority;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The delegation of financial authority in force: how much each level may commit of each type, where and when (controls
 * §2). Only a table whose checks hold exists: limits never fall from one level to the next, every type reaches an
 * unlimited level, no two rules overlap in time, and a narrower scope only lowers.
 *
 * <pre>{@code
 * AuthorityTable table = AuthorityTable.loadOrThrow(rules, jointRules);
 * table.limitOf(AuthorityLevel.L3, basis).covers(Money.usd("25000.00"));   // true: inclusive
 * }</pre>
 */
public final class AuthorityTable {

    /** Most rules of one table. */
    public static final int MAX_RULES = 20_000;

    /** Most findings a refused load reports. */
    public static final int MAX_FINDINGS = 100;

    private final Map<Scope, LimitColumns> columns;
    private final @Nullable LimitColumns enterprise;
    private final List<JointSignatureRule> jointRules;
    private final SortedSet<LocalDate> changeDays;
    private final Currency currency;
    private final MonthStartRates rates;

    private AuthorityTable(AuthorityLoad load, List<JointSignatureRule> jointRules) {
        this.columns = load.columns();
        this.currency = load.currency();
        this.rates = MonthStartRates.NONE;
        this.enterprise = columns.get(Scope.ENTERPRISE);
        this.jointRules = List.copyOf(jointRules);
        this.changeDays = Collections.unmodifiableSortedSet(load.changeDays());
    }

    private AuthorityTable(AuthorityTable table, MonthStartRates rates) {
        this.columns = table.columns;
        this.enterprise = table.enterprise;
        this.jointRules = table.jointRules;
        this.changeDays = table.changeDays;
        this.currency = table.currency;
        this.rates = rates;
    }

    /** The same limits with rates for commitments in other currencies; those of the limits' own are none. */
    public AuthorityTable with(MonthStartRates monthly) {
        monthly.months().forEach((month, found) -> {
            if (!found.limits().equals(currency)) {
                throw new IllegalArgumentException("Rates are in the currency of the limits");
            }
        });
        return new AuthorityTable(this, monthly);
    }

    /** The currency of the limits; US dollars where no limit has an amount. */
    public Currency currency() {
        return currency;
    }

    /** The rates for commitments in other currencies. */
    public MonthStartRates rates() {
        return rates;
    }

    /** Loads limits and joint signature rules, or says what is wrong with them. */
    public static AuthorityTableOutcome load(List<DofaRule> rules, List<JointSignatureRule> jointRules) {
        AuthorityLoad load = new AuthorityLoad(rules);
        List<Finding> findings = load.findings();
        return findings.isEmpty()
                ? new AuthorityTableOutcome.Loaded(new AuthorityTable(load, jointRules))
                : new AuthorityTableOutcome.Refused(findings);
    }

    /** As {@link #load}, failing with {@code INVALID_POLICY} where that refuses. */
    public static AuthorityTable loadOrThrow(List<DofaRule> rules, List<JointSignatureRule> jointRules) {
        return load(rules, jointRules).fold(AuthorityTableOutcome.Loaded::table, refused -> {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "The delegation of authority does not load",
                    Map.of("first", refused.findings().get(0).toString()));
        });
    }

    /** What a level may commit: the strictest of the scope chain; nothing where no rule says otherwise. */
    public AuthorityLimit limitOf(AuthorityLevel level, AuthorityBasis basis) {
        AuthorityLimit found = enterprise == null ? null : enterprise.limit(level, basis);
        if (found == null) {
            return AuthorityLimit.NONE;
        }
        AuthorityLimit strictest = found;
        for (Scope scope : basis.scopes()) {
            LimitColumns narrower = columns.get(scope);
            AuthorityLimit limit = narrower == null ? null : narrower.limit(level, basis);
            if (limit != null) {
                strictest = strictest.strictest(limit);
            }
        }
        return strictest;
    }

    /**
     * The joint signatures that a commitment of this type and size needs, all of them; none of them implies another.
     */
    public List<JointSignatureRule> jointSignatures(CommitmentType type, Money amount) {
        return JointSignatureRule.forAmount(jointRules, type, amount);
    }

    /**
     * The one of {@link #jointSignatures} with most people, and of these of the highest level: all that kernels before
     * 5 asked for.
     */
    public Optional<JointSignatureRule> largestJointSignature(CommitmentType type, Money amount) {
        return JointSignatureRule.largest(jointRules, type, amount);
    }

    /** All joint signature rules, in the order given. */
    public List<JointSignatureRule> jointRules() {
        return jointRules;
    }

    /** The scopes that have limits of their own. */
    public Set<Scope> scopes() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** The days on which some limit begins, or has ended the day before; between two of them nothing changes. */
    public SortedSet<LocalDate> changeDays() {
        return changeDays;
    }
}
