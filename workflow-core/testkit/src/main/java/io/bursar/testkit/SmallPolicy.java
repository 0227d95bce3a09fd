package io.bursar.testkit;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.policy.QueueRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.variation.VariationGrant;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy for one hospital, MERCY in Chicago: a manager may commit 5 000, a director 25 000, a vice president 100 000,
 * the board anything.
 *
 * <pre>{@code
 * PolicyPack policy = new SmallPolicy().queue("buyer", "BUYER").pack();
 * }</pre>
 */
public final class SmallPolicy {

    /** The hospital. */
    public static final FacilityId MERCY = new FacilityId("MERCY");

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final List<String> LIMITS =
            List.of("1000", "5000", "25000", "100000", "250000", "1000000", "5000000");

    private final SortedMap<QueueName, QueueRule> queues = new TreeMap<>();
    private final List<StandingApproval> standing = new ArrayList<>();
    private final List<VariationGrant> grants = new ArrayList<>();
    private final TreeMap<String, BusinessCalendar> calendars = new TreeMap<>();
    private final List<JointSignatureRule> joint = new ArrayList<>();
    private final Set<CommitmentType> forTheBoard = EnumSet.noneOf(CommitmentType.class);
    private SodRules duties = SodRules.NONE;
    private MonthStartRates rates = MonthStartRates.NONE;
    private String version = "1";

    /** A policy in which integration-ops and policy-admin are worked. */
    public SmallPolicy() {
        queue("integration-ops", "INTEGRATION_OWNER");
        queue("policy-admin", "POLICY_STEWARD");
        queue("controls", "CONTROLLER");
        queue("buyer", "BUYER");
        calendar(BusinessCalendar.facilityBusiness(CHICAGO, Holidays.federal(2025, 2035)));
        calendar(BusinessCalendar.ALWAYS);
    }

    /** Lets the holders of any of these roles work a queue. */
    public SmallPolicy queue(String queue, String... roles) {
        queues.put(new QueueName(queue), QueueRule.roles(queue, roles));
        return this;
    }

    /** Says who works a queue. */
    public SmallPolicy queue(QueueRule rule) {
        queues.put(rule.queue(), rule);
        return this;
    }

    /** Separates duties. */
    public SmallPolicy duties(SodRules rules) {
        duties = rules;
        return this;
    }

    /** Wants several to sign. */
    public SmallPolicy joint(JointSignatureRule rule) {
        joint.add(rule);
        return this;
    }

    /** Lets nobody below the board commit to anything of a type. */
    public SmallPolicy onlyTheBoard(CommitmentType type) {
        forTheBoard.add(type);
        return this;
    }

    /** Says what other currencies are worth. */
    public SmallPolicy rates(MonthStartRates monthly) {
        rates = monthly;
        return this;
    }

    /** Makes it another version of the policy. */
    public SmallPolicy version(String another) {
        version = another;
        return this;
    }

    /** Adds a standing approval. */
    public SmallPolicy standing(StandingApproval approval) {
        standing.add(approval);
        return this;
    }

    /** Varies a point of a workflow. */
    public SmallPolicy grant(VariationGrant grant) {
        grants.add(grant);
        return this;
    }

    /** Adds a calendar. */
    public SmallPolicy calendar(BusinessCalendar calendar) {
        calendars.put(calendar.name(), calendar);
        return this;
    }

    /** The policy. */
    public PolicyPack pack() {
        TreeMap<FacilityId, Facility> facilities = new TreeMap<>();
        facilities.put(MERCY, new Facility(MERCY, "Mercy Hospital", new LegalEntityId("RHS-01"), CHICAGO));
        Organization organization =
                new Organization(facilities, queues, new CalendarBook(calendars, new TreeMap<>(), "1"));
        byte[] text = ("small policy" + (version.equals("1") ? "" : version)).getBytes(StandardCharsets.UTF_8);
        PolicyPack.Header header = new PolicyPack.Header("small", version, START, Digest.of(text));
        return new PolicyPack(
                header,
                new PolicyPack.Authority(
                        AuthorityTable.loadOrThrow(limits(), joint).with(rates), duties, standing),
                organization,
                grants);
    }

    private List<DofaRule> limits() {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            for (AuthorityLevel level : AuthorityLevel.values()) {
                AuthorityLimit limit = level == AuthorityLevel.L8
                        ? AuthorityLimit.UNLIMITED
                        : forTheBoard.contains(type)
                                ? AuthorityLimit.NONE
                                : AuthorityLimit.upTo(Money.usd(LIMITS.get(level.rank() - 1)));
                rules.add(new DofaRule(type, level, limit, Scope.ENTERPRISE, START, null, "example"));
            }
        }
        return rules;
    }
}
