package io.bursar.proofs.ward;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.FunctionPhrase;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.sod.SodTerms;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.proofs.judge.Law;
import io.bursar.testkit.SmallPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the ward, written once for the judge (controls §1 and §2) and handed to the engine as its policy. */
final class WardLaw {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String REQUEST = "REQUEST_PURCHASE";
    private static final String APPROVE = "APPROVE_REQUISITION";
    private static final String BUY = "CREATE_PO";
    private static final String RECEIVE = "POST_RECEIPT";
    private static final String BILL = "ENTER_INVOICE";
    private static final String PAY = "RELEASE_PAYMENT";
    private static final String CHANGE = "ENTER_SUPPLIER_CHANGE";
    private static final String VERIFY = "VERIFY_SUPPLIER_CHANGE";

    /** Rows of controls §1, and controls §2 with the zeros that make somebody a reader only. */
    static final Law LAW = new Law(
            Map.of(
                    "ward.order#1", REQUEST,
                    "ward.order#7", RECEIVE,
                    "ward.order#8", BILL,
                    "ward.order#9", PAY,
                    "ward.order#11", BUY,
                    "ward.order#12", BUY,
                    "ward.supplier#4", CHANGE),
            Map.of(
                    "ward.order#7", "RECEIVER",
                    "ward.order#8", "AP_PROCESSOR",
                    "ward.order#9", "TREASURY_RELEASER",
                    "ward.order#11", "BUYER",
                    "ward.supplier#4", "BUYER"),
            List.of(
                    new Law.Pair("SOD-01", Set.of(CHANGE), Set.of(BUY, BILL), "OBJECT", 30),
                    new Law.Pair("SOD-02", Set.of(BUY, APPROVE), Set.of(RECEIVE), "CHAIN", Law.NO_DAYS, true),
                    new Law.Pair("SOD-03", Set.of(APPROVE), Set.of(BILL), "CHAIN", Law.NO_DAYS),
                    new Law.Pair("SOD-05", Set.of(CHANGE), Set.of(VERIFY), "CASE", Law.NO_DAYS),
                    new Law.Pair("SOD-07", Set.of(RECEIVE), Set.of(BILL), "CHAIN", Law.NO_DAYS, true),
                    new Law.Pair("SOD-09", Set.of(BILL), Set.of(PAY), "CHAIN", Law.NO_DAYS)),
            Map.of(
                    "OPEX_BUDGETED",
                            List.of("1000", "5000", "25000", "100000", "250000", "1000000", "5000000", "UNLIMITED"),
                    "CAPITAL", List.of("0", "0", "10000", "50000", "100000", "1000000", "5000000", "UNLIMITED")),
            Map.of("CAPITAL", "100000"),
            Map.of(
                    "ward.order#spend",
                            new Law.Demand(
                                    APPROVE,
                                    true,
                                    Map.of("SPECIALIST:PHARMACIST_IN_CHARGE", 1),
                                    "5000",
                                    Map.of("SPECIALIST:CAPITAL_COMMITTEE", 2),
                                    3),
                    "ward.order#ratification", new Law.Demand(APPROVE, true, Map.of(), "0", Map.of(), 2),
                    "ward.supplier#verify",
                            new Law.Demand(
                                    VERIFY,
                                    false,
                                    Map.of("VERIFY", 1, "SPECIALIST:CAPITAL_COMMITTEE", 2),
                                    "0",
                                    Map.of(),
                                    3),
                    "sys.mitigation#signatures",
                            new Law.Demand(
                                    "SIGN_MITIGATION", false, Map.of("CERTIFY", 1, "SIGN", 1), "0", Map.of(), 3)),
            Map.of("SA-1", new Law.Standing("lee", "300.00", "700.00")));

    private WardLaw() {}

    /** The policy of the ward. */
    static PolicyPack policy() {
        return policy(rule -> true);
    }

    /** The policy with those rules of segregation of duties only that are kept. */
    static PolicyPack policy(Predicate<String> kept) {
        SmallPolicy small = new SmallPolicy();
        LAW.standing().forEach((id, grant) -> small.standing(standing(id, grant)));
        PolicyPack pack = small.pack();
        List<SodRule> rules = LAW.pairs().stream()
                .filter(pair -> kept.test(pair.id()))
                .map(WardLaw::rule)
                .toList();
        PolicyPack.Authority authority = new PolicyPack.Authority(
                AuthorityTable.loadOrThrow(limits(), joint()),
                SodRules.loadOrThrow(rules, phrases()),
                pack.authority().standing());
        return new PolicyPack(pack.header(), authority, pack.organization(), pack.grants());
    }

    private static StandingApproval standing(String id, Law.Standing grant) {
        return new StandingApproval(
                id,
                new PersonId(grant.grantor()),
                "WARD_SUPPLIES",
                Scope.ENTERPRISE,
                new StandingApproval.Limits(Money.usd(grant.perCase()), Money.usd(grant.cumulative())),
                START,
                START.plusMonths(12).minusDays(1));
    }

    private static SodRule rule(Law.Pair pair) {
        SodScope scope = SodScope.parse(pair.days() > 0 ? pair.scope() + "(" + pair.days() + ")" : pair.scope());
        SodTerms terms = new SodTerms(
                List.of(scope), SodSeverity.HIGH, pair.mitigable() ? SodSignature.CONTROLLER : null, false);
        return new SodRule(pair.id(), names(pair.a()), names(pair.b()), terms);
    }

    private static Map<FunctionName, FunctionPhrase> phrases() {
        return Stream.of(REQUEST, APPROVE, BUY, RECEIVE, BILL, PAY, CHANGE, VERIFY)
                .map(FunctionName::new)
                .collect(Collectors.toMap(Function.identity(), FunctionPhrase::of));
    }

    private static Set<FunctionName> names(Set<String> functions) {
        return functions.stream().map(FunctionName::new).collect(Collectors.toSet());
    }

    private static List<DofaRule> limits() {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            List<String> limits =
                    LAW.limits().getOrDefault(type.code(), LAW.limits().get("OPEX_BUDGETED"));
            for (AuthorityLevel level : AuthorityLevel.values()) {
                String limit = limits.get(level.rank() - 1);
                rules.add(new DofaRule(
                        type,
                        level,
                        limit.equals("UNLIMITED") ? AuthorityLimit.UNLIMITED : AuthorityLimit.upTo(Money.usd(limit)),
                        Scope.ENTERPRISE,
                        START,
                        null,
                        "controls 2"));
            }
        }
        return rules;
    }

    private static List<JointSignatureRule> joint() {
        return LAW.joint().entrySet().stream()
                .map(rule -> new JointSignatureRule(
                        CommitmentType.ofCode(rule.getKey()),
                        Money.usd(rule.getValue()),
                        2,
                        AuthorityLevel.L6,
                        Set.of()))
                .toList();
    }
}
