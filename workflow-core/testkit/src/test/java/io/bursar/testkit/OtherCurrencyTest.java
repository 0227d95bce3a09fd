package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.CurrencyMismatchException;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Commitments in another currency are tested at the month-start rate that the case has pinned (controls §2): in March a
 * euro is worth two dollars here, and mia may commit 5 000 dollars.
 */
class OtherCurrencyTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final SmallOrderLab bench = new SmallOrderLab(withCommittee(), priced("2"));

    private static SmallPolicy priced(String euro) {
        ExchangeRates march = new ExchangeRates(USD, new TreeMap<>(Map.of("EUR", new BigDecimal(euro))));
        return new SmallPolicy().rates(new MonthStartRates(Map.of(YearMonth.of(2026, 3), march)));
    }

    /** From 20 000 dollars on the security officer is asked, too. */
    private static WorkflowDefinition withCommittee() {
        return SmallOrderLab.changed(text -> text.replace("    ratifies: false\n", """
                    ratifies: false
                    stages:
                      - { role: SECURITY_OFFICER, when: total >= 20000.00 USD, meaning: SPECIALIST, position: beside }
                """));
    }

    private Outcome asks(String amount, String currency) {
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        RecordValue order = SmallOrderLab.order("1.00").with("total", new MoneyValue(Money.of(amount, currency)));
        return bench.lab
                .as("dana")
                .tryStart(bench.lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", order, id), "submit", id);
    }

    private CaseRef asked(String amount, String currency) {
        RecordValue order = SmallOrderLab.order("1.00").with("total", new MoneyValue(Money.of(amount, currency)));
        return bench.lab.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", order);
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }

    /** Whoever of the chain is asked approves, and who that was. */
    private List<String> approvers(CaseRef order) {
        List<String> asked = new ArrayList<>();
        for (String person : List.of("mia", "lee", "vera")) {
            order.read().work().tasks().stream()
                    .filter(task ->
                            task.assignee().filter(new PersonId(person)::equals).isPresent())
                    .findFirst()
                    .ifPresent(task -> {
                        bench.lab
                                .as(person)
                                .decide(order.id(), task.number(), Verdict.APPROVE, "Fine")
                                .orThrow();
                        asked.add(person);
                    });
        }
        return asked;
    }

    @Test
    void aLimitIsReachedByWhatAnAmountIsWorth() {
        assertThat(approvers(asked("2500.00", "EUR")))
                .as("5 000 dollars, inclusive")
                .containsExactly("mia");
        assertThat(approvers(asked("2500.01", "EUR"))).containsExactly("mia", "lee");
        assertThat(approvers(asked("5000.00", "USD"))).containsExactly("mia");
    }

    @Test
    void aConditionAboutMoneyIsMetByWhatAnAmountIsWorth() {
        bench.lab.staff().role("otto", "SECURITY_OFFICER", io.bursar.model.people.Scope.facility("MERCY"));

        asked("10000.00", "EUR");
        asked("9999.99", "EUR");

        assertThat(bench.lab.as("otto").inbox().tasks()).hasSize(1);
    }

    @Test
    void withoutARateNothingIsSubmitted() {
        assertThat(codes(asks("10.00", "CHF"))).containsExactly("CUR_NO_RATE");
        assertThat(codes(asks("10.00", "EUR"))).isEmpty();
    }

    @Test
    void aCaseKeepsTheRateOfTheMonthInWhichItWasSubmitted() {
        CaseRef order = asked("2500.00", "EUR");

        bench.lab
                .bursar()
                .engine()
                .adopt(Standard.of(
                        List.of(withCommittee()), priced("3").version("2").pack(), FunctionRegistry.of(List.of())));

        assertThat(approvers(order)).containsExactly("mia");
        assertThat(approvers(asked("2500.00", "EUR"))).as("a new one").containsExactly("mia", "lee");
    }

    @Test
    void whatWasApprovedIsRememberedInTheCurrencyOfTheCase() {
        CaseRef order = asked("2500.00", "EUR");
        approvers(order);

        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
        assertThat(order.history().stream()
                        .flatMap(record -> record.events().stream())
                        .filter(event -> event.code().equals("plan-satisfied"))
                        .map(event -> event.body().money("total").orElseThrow()))
                .containsExactly(Money.of("2500.00", "EUR"));
    }

    @Test
    void aRequestInTwoCurrenciesIsRefused() {
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        RecordValue line = SmallOrderLab.order("1.00").records("lines").get(0);
        WorkflowDefinition withPrices = SmallOrderLab.changed(text -> text.replace(
                "qty: { type: Decimal", "price: { type: UnitPrice, doc: each }\n      qty: { type: Decimal"));
        SmallOrderLab shop = new SmallOrderLab(withPrices, priced("2"));
        RecordValue mixed = SmallOrderLab.order("1.00")
                .with("lines", Data.list(List.of(line.with("price", new UnitPriceValue(UnitPrice.of("1.00", "EUR"))))));
        Outcome outcome = shop.lab
                .as("dana")
                .tryStart(shop.lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", mixed, id), "submit", id);

        assertThat(codes(outcome)).containsExactly("CUR_MIXED");
    }

    @Test
    void nobodyCorrectsACaseIntoAnotherCurrency() {
        bench.lab
                .systems()
                .answers(
                        "supplier.status",
                        any -> Data.record().put("status", "BLOCKED").build());
        CaseRef order = asked("5000.00", "USD");
        ExceptionCase blocked = order.read().work().exceptions().get(0);

        Outcome corrected = bench.lab
                .as("sam")
                .run(order.id(), new Wish.Resolve(blocked.number(), "REPLACED", euros("4900.00")), "Cheaper there");

        assertThat(codes(corrected)).containsExactly("CUR_MIXED");
    }

    private static RecordValue euros(String amount) {
        return Data.record().put("total", Money.of(amount, "EUR")).build();
    }

    @Test
    void theFormerKernelComparedWithNothing() {
        CaseRef order = asked("2500.01", "EUR");
        List<AuditRecord> before = order.history().stream()
                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                .toList();
        ReDecider again = new ReDecider(bench.lab.bursar().engine().standard());

        assertThatThrownBy(() -> again.check(before)).isInstanceOf(CurrencyMismatchException.class);
    }
}
