package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Outcome;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.variation.VariationGrant;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a facility adds and chooses (canonical §1.14): a task, the calendar of a clock, the wording of a message; as
 * pinned at submit, and decided the same again from the log.
 */
class FacilityChoicesTest {

    private static final String VARIATION = """
            clocks:
              delivery: { target: 4 BH, calendar: vp.lab.order.calendar, start: [ORDERED], stop: [TELLING], fires: late, ladder: default }
            variation:
              lab.order.tasks: { kind: EXTRA_TASK, type: List, states: [ORDERED, TELLING], queues: [buyer, controls], holds: HOLDS, stricter: higher, range: [0, 3], default: [], approver: CPO }
              lab.order.calendar: { kind: CALENDAR, type: Code, values: [FACILITY_BUSINESS, SHARED_SERVICES, ALWAYS], stricter: higher, default: FACILITY_BUSINESS, approver: CPO }
              lab.order.wording: { kind: TEMPLATE, type: Text, values: [lab.ordered, lab.ordered-short], stricter: neutral, default: lab.ordered, approver: CPO }
            emits: [approved]
            """;

    /** The small order, in which somebody says that it has arrived. */
    private static SmallOrderLab bench(boolean holds, SmallPolicy policy) {
        return new SmallOrderLab(
                SmallOrderLab.changed(
                        text -> text.replace("emits: [approved]\n", VARIATION.replace("HOLDS", Boolean.toString(holds)))
                                .replace("'\"ordered\"'", "vp.lab.order.wording")
                                .replace("  TELLING: {", "  ORDERED: { phase: FUL }\n  TELLING: {")
                                .replace("to: TELLING, do: [ effect: notice ], who: SYSTEM }", """
                                to: ORDERED, who: SYSTEM }
                                  - { row: 7, from: ORDERED, on: arrived, to: TELLING, do: [ effect: notice ], who: BUYER }
                                  - { row: 8, from: ORDERED, on: delivered, by: external, to: TELLING, do: [ effect: notice ], who: [SYSTEM, BUYER] }
                                  - { row: 9, from: ORDERED, on: late, by: timer, to: TELLING, who: SYSTEM }
                                  - { row: 10, from: ORDERED, on: back, to: ORDERING, who: BUYER }
                                  - { row: 11, from: ORDERED, on: refuse, to: CANCELLED, who: BUYER }""")),
                policy);
    }

    private SmallOrderLab bench;
    private CaseRef order;

    private static RecordValue task(String name, String state, String within) {
        return Data.record()
                .put("name", name)
                .put("state", state)
                .put("queue", "controls")
                .put("within", within)
                .build();
    }

    private static VariationGrant grant(String key, DataValue value) {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return new VariationGrant(
                key,
                Scope.facility("MERCY"),
                value,
                new VariationGrant.Terms(
                        "why", new PersonId("dana"), new PersonId("omar"), from, from.plusMonths(20), true));
    }

    private static SmallPolicy adding(RecordValue... tasks) {
        return new SmallPolicy().grant(grant("lab.order.tasks", Data.list(List.of(tasks))));
    }

    private void ordered(boolean holds, SmallPolicy policy) {
        bench = bench(holds, policy);
        bench.lab.staff().role("carl", "CONTROLLER", Scope.facility("MERCY"));
        order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
        bench.lab.pass(Duration.ofMinutes(1));
        assertThat(order.state()).isEqualTo("ORDERED");
    }

    private List<String> openTasks() {
        return order.read().work().tasks().stream().map(Task::name).toList();
    }

    private Outcome fire(String person, String event) {
        return bench.lab.as(person).fire(order.id(), event, RecordValue.EMPTY);
    }

    private static String refusal(Outcome outcome) {
        return outcome.fold(done -> "", refused -> refused.findings().get(0).code());
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void withoutAGrantNobodyHasMoreToDo() {
        ordered(true, new SmallPolicy());

        assertThat(openTasks()).isEmpty();
        assertThat(refusal(fire("carl", "x_count"))).isEqualTo("SYS_NO_SUCH_STEP");
    }

    @Test
    void aTaskOpensWithItsStateInTheInboxOfItsQueue() {
        ordered(false, adding(task("x_count", "ORDERED", "1 BD"), task("x_file", "TELLING", null)));

        assertThat(openTasks()).containsExactly("x_count");
        assertThat(bench.lab
                        .as("carl")
                        .inbox()
                        .of(order)
                        .item()
                        .task()
                        .subject()
                        .events())
                .containsExactly("x_count");
        assertThat(order.read().work().tasks().get(0).subject().due()).isNotNull();
    }

    @Test
    void isDoneByWhoeverWorksItsQueueAndByNobodyElse() {
        ordered(false, adding(task("x_count", "ORDERED", null)));

        assertThat(refusal(fire("sam", "x_count"))).isEqualTo("POL_NOT_ALLOWED");
        assertThat(openTasks()).containsExactly("x_count");

        fire("carl", "x_count").orThrow();

        assertThat(openTasks()).isEmpty();
        assertThat(order.state()).isEqualTo("ORDERED");
        assertThat(refusal(fire("carl", "x_count"))).isEqualTo("SYS_NO_SUCH_STEP");
    }

    @Test
    void closesWithItsState() {
        ordered(false, adding(task("x_count", "ORDERED", null)));

        fire("sam", "arrived").orThrow();

        assertThat(openTasks()).isEmpty();
    }

    @Test
    void wherePointHoldsTheCaseWaitsForIt() {
        ordered(true, adding(task("x_count", "ORDERED", null)));

        assertThat(refusal(fire("sam", "arrived"))).isEqualTo("SYS_TASK_OPEN");

        fire("carl", "x_count").orThrow();
        fire("sam", "arrived").orThrow();

        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void aRuleWaitsForItToo() {
        ordered(true, adding(task("x_count", "ORDERED", null), task("x_file", "TELLING", null)));
        fire("carl", "x_count").orThrow();
        fire("sam", "arrived").orThrow();
        bench.lab.pass(Duration.ofMinutes(1));

        assertThat(order.state())
                .as("the message is sent and the file not closed")
                .isEqualTo("TELLING");

        fire("carl", "x_file").orThrow();

        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void holdsNobodyBackWhoGoesBackOrGivesUp() {
        ordered(true, adding(task("x_count", "ORDERED", null)));

        fire("sam", "refuse").orThrow();

        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void holdsNoFactFromOutside() {
        ordered(true, adding(task("x_count", "ORDERED", null)));

        fire("sam", "delivered").orThrow();

        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void holdsNoClock() {
        ordered(true, adding(task("x_count", "ORDERED", null)));

        bench.lab.pass(Duration.ofDays(3));

        assertThat(order.state()).isEqualTo("TELLING");
    }

    @Test
    void isThereAsItWasPinned() {
        ordered(false, adding(task("x_count", "ORDERED", null)));

        assertThat(order.read().header().pins().variation().get("lab.order.tasks"))
                .contains(Data.list(List.of(task("x_count", "ORDERED", null))));
    }

    @Test
    void aClockCountsOnTheCalendarOfTheStandard() {
        ordered(false, new SmallPolicy());

        assertThat(calendar()).isEqualTo("FACILITY_BUSINESS");
    }

    @Test
    void aClockCountsOnTheCalendarThatTheFacilityNames() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        ordered(
                false,
                new SmallPolicy()
                        .calendar(BusinessCalendar.sharedServices(chicago, Holidays.federal(2025, 2035)))
                        .grant(grant("lab.order.calendar", new TextValue("SHARED_SERVICES"))));

        assertThat(calendar()).isEqualTo("SHARED_SERVICES");
    }

    @Test
    void aClockMayRunDayAndNight() {
        ordered(false, new SmallPolicy().grant(grant("lab.order.calendar", new TextValue("ALWAYS"))));
        bench.lab.pass(Duration.ofHours(3));
        assertThat(order.state()).isEqualTo("ORDERED");

        bench.lab.pass(Duration.ofHours(1));

        assertThat(order.state()).as("four hours have passed").isEqualTo("TELLING");
    }

    private String calendar() {
        return order.read()
                .work()
                .clocks()
                .record("delivery")
                .record("clock")
                .record("target")
                .text("calendar")
                .orElseThrow();
    }

    private static VariationGrant over(boolean fallback) {
        VariationGrant grant = grant("lab.order.wording", new TextValue("lab.ordered-short"));
        VariationGrant.Terms terms = grant.terms();
        return new VariationGrant(
                grant.key(),
                grant.scope(),
                grant.value(),
                new VariationGrant.Terms(
                        terms.reason(),
                        terms.requestedBy(),
                        terms.approvedBy(),
                        terms.validFrom(),
                        LocalDate.of(2026, 3, 1),
                        fallback));
    }

    @Test
    void whereAGrantIsOverAndNamesNoFallbackNothingIsSubmitted() {
        bench = bench(false, new SmallPolicy().grant(over(false)));
        Desk dana = bench.lab.as("dana");
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        RecordValue data = SmallOrderLab.order("5.00");
        Outcome refused = dana.tryStart(dana.opening(SmallOrderLab.ORDER.id(), "MERCY", data, id), "submit", id);

        assertThat(refusal(refused)).isEqualTo("VAR_EXPIRED");

        ordered(false, new SmallPolicy());
    }

    @Test
    void whereAGrantIsOverItsFallbackHolds() {
        ordered(false, new SmallPolicy().grant(over(true)));

        assertThat(order.read().header().pins().variation().get("lab.order.wording"))
                .contains(new TextValue("lab.ordered"));
    }

    @Test
    void theHostIsToldOnceOfEachGrantThatExpires() {
        ordered(false, new SmallPolicy().grant(grant("lab.order.calendar", new TextValue("ALWAYS"))));
        LocalDate last = LocalDate.of(2026, 1, 1).plusMonths(20);
        var engine = bench.lab.bursar().engine();

        assertThat(engine.expiryNotices(last.minusDays(31), last.minusDays(30)))
                .singleElement()
                .asString()
                .contains("lab.order.calendar in facility:MERCY", "in 30 days");
        assertThat(engine.expiryNotices(last.minusDays(30), last.minusDays(29))).isEmpty();
    }

    @Test
    void aMessageHasTheWordingThatTheFacilityChose() {
        ordered(false, new SmallPolicy().grant(grant("lab.order.wording", new TextValue("lab.ordered-short"))));
        fire("sam", "arrived").orThrow();
        bench.lab.pass(Duration.ofMinutes(1));

        assertThat(bench.lab.systems().sent("notify.send"))
                .extracting(call -> call.arguments().text("template").orElseThrow())
                .containsExactly("lab.ordered-short");
    }
}
