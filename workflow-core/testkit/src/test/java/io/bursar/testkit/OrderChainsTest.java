package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.replay.ReDecider;
import io.bursar.engine.store.ActRow;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A case belongs to the chain of every order whose number it names, wherever that was placed (canonical §1.17). */
class OrderChainsTest {

    private static final WorkflowDefinition FOLLOWING_ORDERS = SmallOrderLab.changed(text -> text.replace(
                    "  poNumber: {", "  earlierPoNumber: { type: Text, doc: after which order }\n  poNumber: {")
            .replace(
                    "      description: { type: Text, required: true, doc: what }",
                    "      description: { type: Text, required: true, doc: what }\n"
                            + "      poNumber: { type: Text, doc: of which order }"));

    private final SmallOrderLab bench =
            new SmallOrderLab(FOLLOWING_ORDERS, SmallOrderLab.keepingApart("REQUEST", "APPROVE_REQUISITION", "CHAIN"));

    private CaseRef started(RecordValue data) {
        return bench.lab.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", data);
    }

    private static RecordValue after(String number) {
        return SmallOrderLab.order("100.00").with("earlierPoNumber", Data.text(number));
    }

    private static RecordValue ofLines(List<String> numbers) {
        return SmallOrderLab.order("100.00")
                .with(
                        "lines",
                        Data.list(numbers.stream()
                                .map(number -> Data.record()
                                        .put("lineNo", numbers.indexOf(number) + 1)
                                        .put("description", "Gloves")
                                        .put("qty", new BigDecimal("1"))
                                        .put("poNumber", number)
                                        .build())
                                .toList()));
    }

    /** What mia would be told if she approved, had she asked for an order elsewhere under this key. */
    private List<String> told(CaseRef order, String key) {
        int task = order.read().work().tasks().stream()
                .filter(open -> open.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
        Command approves = Command.of(
                bench.lab.bursar().engine().settings().ids().newCommandId(),
                order.id(),
                Actor.person("mia"),
                new Wish.Decide(task, Verdict.APPROVE));
        ActRow reported = new ActRow(
                new PersonId("mia"),
                key,
                new FunctionName("REQUEST"),
                bench.lab.clock().instant(),
                order.id());
        return bench.lab
                .bursar()
                .engine()
                .questions()
                .permission(approves, Assumptions.NONE.acting(List.of(reported)))
                .fold(
                        allowed -> List.of(),
                        forbidden ->
                                forbidden.findings().stream().map(Finding::code).toList(),
                        needs -> List.of("unanswered"));
    }

    @Test
    void whatIsReportedOfAnOrderOfAnotherSystemCounts() {
        CaseRef order = started(after("x-1"));

        assertThat(told(order, "chain:po:X-1")).contains("SOD-77");
        assertThat(told(order, "chain:po:X-2")).isEmpty();
    }

    @Test
    void eachOfSeveralOrdersCountsUpToFiveHundred() {
        List<String> numbers =
                IntStream.rangeClosed(1, 501).mapToObj(number -> "N" + number).toList();
        CaseRef order = started(ofLines(numbers));

        assertThat(told(order, "chain:po:N1")).contains("SOD-77");
        assertThat(told(order, "chain:po:N500")).contains("SOD-77");
        assertThat(told(order, "chain:po:N501")).isEmpty();
    }

    @Test
    void anOrderThatIsNamedOnEveryLineHidesNoOther() {
        List<String> numbers = Stream.concat(Collections.nCopies(500, "N1").stream(), Stream.of("N2"))
                .toList();
        CaseRef order = started(ofLines(numbers));

        assertThat(told(order, "chain:po:N2")).contains("SOD-77");
    }

    @Test
    void whatIsTooLongOrEmptyIsNoNumber() {
        String longest = "x".repeat(120);

        assertThat(told(started(after(longest)), "chain:po:" + "X".repeat(120))).contains("SOD-77");
        assertThat(told(started(after(longest + "x")), "chain:po:" + "X".repeat(121)))
                .isEmpty();
        assertThat(told(started(after("  ")), "chain:po:")).isEmpty();
    }

    /** Mia approved before the order had a number; under its number it counts all the same. */
    @Test
    void whatWasDoneBeforeTheOrderHadANumberCountsUnderIt() {
        CaseRef order = started(SmallOrderLab.order("100.00"));
        bench.lab.as("mia").inbox().of(order).approve("Fine").orThrow();

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(bench.lab.store().performers("chain:po:PO-1", new FunctionName("APPROVE_REQUISITION")))
                .extracting(row -> row.person().value())
                .containsExactly("mia");
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
    }

    @Test
    void kernelsBeforeFiveKnewNoOrderByItsNumber() {
        CaseRef order = started(SmallOrderLab.order("100.00"));
        bench.lab.as("mia").inbox().of(order).approve("Fine").orThrow();

        assertThat(new ReDecider(bench.lab.bursar().engine().standard())
                        .check(order.history().stream()
                                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                                .toList()))
                .as("one act more than they recorded")
                .singleElement()
                .extracting(ReDecider.Difference::what)
                .asString()
                .contains("ACTED", "chain:po:PO-1");
    }
}
