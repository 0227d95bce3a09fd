package io.bursar.testkit;

import io.bursar.controls.sod.FunctionPhrase;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The small order on a bench: dana asks, mia owns the cost center (L2), lee is her director (L3), vera the vice
 * president (L4).
 */
final class SmallOrderLab {

    static final WorkflowDefinition ORDER = load();

    /** The small order, of which supplies may be approved beforehand. */
    static final WorkflowDefinition APPROVED_BEFOREHAND = changed(SmallOrderLab::approvedBeforehand);

    final CaseLab lab;
    private final List<String> references = new ArrayList<>();

    SmallOrderLab() {
        this(new SmallPolicy());
    }

    SmallOrderLab(SmallPolicy policy) {
        this(ORDER, policy);
    }

    SmallOrderLab(WorkflowDefinition order, SmallPolicy policy) {
        lab = new CaseLab(List.of(order), FunctionRegistry.of(List.of()), policy.pack());
        lab.staff()
                .person("dana", AuthorityLevel.L1, "mia")
                .person("mia", AuthorityLevel.L2, "lee")
                .person("lee", AuthorityLevel.L3, "vera")
                .person("vera", AuthorityLevel.L4, "")
                .role("sam", "BUYER", Scope.facility("MERCY"))
                .role("omar", "INTEGRATION_OWNER", Scope.ENTERPRISE)
                .role("pia", "PROCESS_OWNER", Scope.ENTERPRISE);
        lab.systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "ACTIVE").build())
                .confirms(
                        "po.create",
                        arguments -> Data.record()
                                .put("poNumber", numbered(arguments))
                                .put("total", arguments.money("total").orElseThrow())
                                .build());
    }

    /** Each order has a number of its own. */
    private String numbered(RecordValue order) {
        String reference = order.text("reference").orElse("");
        if (!references.contains(reference)) {
            references.add(reference);
        }
        return "PO-" + (references.indexOf(reference) + 1);
    }

    CaseRef submitted(String total) {
        return lab.as("dana").start(ORDER.id(), "MERCY", order(total));
    }

    /** The buyer doubts the supplier of an order. */
    void doubted(CaseRef order) {
        lab.as("sam")
                .run(order.id(), new Wish.Raise("REQ_SUPPLIER_INACTIVE", ""), "")
                .orThrow();
    }

    /** The buyer corrects an order whose supplier is doubted. */
    Outcome replaced(CaseRef order, RecordValue changed) {
        int doubt = order.read().work().exceptions().stream()
                .filter(open -> open.code().value().equals("REQ_SUPPLIER_INACTIVE"))
                .mapToInt(ExceptionCase::number)
                .findFirst()
                .orElseThrow();
        return lab.as("sam").run(order.id(), new Wish.Resolve(doubt, "REPLACED", changed), "");
    }

    /** Both, one after the other. */
    Outcome corrected(CaseRef order, RecordValue changed) {
        doubted(order);
        return replaced(order, changed);
    }

    /** Who is asked to approve an order now: people, or the roles of a queue. */
    static List<String> asked(CaseRef order) {
        return order.read().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .map(task -> task.assignee()
                        .map(PersonId::value)
                        .orElse(task.audience().queueKey()))
                .toList();
    }

    static RecordValue order(String total) {
        return Data.record()
                .put("supplierId", "SUP-9")
                .put("costCenterOwner", "mia")
                .put("spendColumn", "OPEX_BUDGETED")
                .put("total", Money.usd(total))
                .put(
                        "lines",
                        Data.list(List.of(Data.record()
                                .put("lineNo", 1)
                                .put("description", "Gloves, nitrile, M")
                                .put("qty", new BigDecimal("40"))
                                .build())))
                .build();
    }

    private static String approvedBeforehand(String text) {
        return withStanding(text)
                .replace(
                        "when: supplier.status = ACTIVE, to:",
                        "when: supplier.status = ACTIVE and not standing.live, to:")
                .replace(
                        "exceptions:\n",
                        "  - { row: 7, from: SUBMITTED, on: standingApproval, by: rule, when: supplier.status = ACTIVE and"
                                + " standing.live, to: ORDERING, do: [ standing: standing, effect: po ], who: SYSTEM }\n"
                                + "\nexceptions:\n");
    }

    /** The text with the fact that says whether a grant for supplies is live. */
    static String withStanding(String text) {
        return text.replace(
                "effects:\n  po:",
                "  standing: { type: Record, standing: SUPPLIES, amount: total }\n\neffects:\n  po:");
    }

    /** A policy by which nobody does both in the same scope; the rule is SOD-77. */
    static SmallPolicy keepingApart(String one, String other, String scope) {
        FunctionName first = new FunctionName(one);
        FunctionName second = new FunctionName(other);
        SodRule rule = new SodRule("SOD-77", Set.of(first), Set.of(second), SodTerms.blocking(SodScope.parse(scope)));
        Map<FunctionName, FunctionPhrase> phrases = Stream.of("REQUEST", "APPROVE_REQUISITION", one, other)
                .distinct()
                .map(FunctionName::new)
                .collect(Collectors.toMap(Function.identity(), FunctionPhrase::of));
        return new SmallPolicy().duties(SodRules.loadOrThrow(List.of(rule), phrases));
    }

    /** What lee has approved beforehand: supplies up to 300 each. */
    static StandingApproval grant(String inAll) {
        return new StandingApproval(
                "SA-1",
                new PersonId("lee"),
                "SUPPLIES",
                Scope.ENTERPRISE,
                new StandingApproval.Limits(Money.usd("300.00"), Money.usd(inAll)),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
    }

    private static WorkflowDefinition load() {
        return changed(text -> text);
    }

    /** The small order with another text. */
    static WorkflowDefinition changed(UnaryOperator<String> change) {
        try (InputStream text = SmallOrderLab.class.getResourceAsStream("small-order.yaml")) {
            String plain = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            byte[] changed = change.apply(plain).getBytes(StandardCharsets.UTF_8);
            return DefinitionLoader.standard()
                    .load("small-order.yaml", new ByteArrayInputStream(changed))
                    .orElseThrow();
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
