package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.line;
import static io.bursar.erp.reference.ErpFixture.order;
import static io.bursar.erp.reference.ErpFixture.position;
import static io.bursar.erp.reference.ErpFixture.positions;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.master.BudgetMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.spi.budget.BudgetCheckCapability;
import io.bursar.erp.spi.budget.BudgetCommitCapability;
import io.bursar.erp.spi.budget.BudgetReservation;
import io.bursar.erp.spi.budget.BudgetReserveCapability;
import io.bursar.erp.spi.budget.BudgetResult;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {

    @TempDir
    Path directory;

    private ErpFixture fixture;

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void reservesUpToTheLastCentAndNotOneMore() {
        assertThat(check("10000.00")).isEqualTo(BudgetResult.OK);
        assertThat(check("10000.01")).isEqualTo(BudgetResult.BLOCK);
        assertThat(reserve("k1", "9999.99").result()).isEqualTo(BudgetResult.OK);
        assertThat(fixture.rejected("budget.reserve", "k2", positions("2026-03", "0.02")))
                .isEqualTo("BUDGET_EXCEEDED");
        assertThat(reserve("k3", "0.01").result()).isEqualTo(BudgetResult.OK);
        assertThat(march().available()).isEqualTo(Money.usd("0.00"));
    }

    @Test
    void aMonthWithoutABudgetFallsBackToTheYearWithItsOverrun() {
        assertThat(fixture.confirmed(BudgetReserveCapability.CONTRACT, "k1", positions("2026-04", "110000"))
                        .result())
                .isEqualTo(BudgetResult.WARN);
        assertThat(fixture.rejected("budget.reserve", "k2", positions("2026-05", "0.01")))
                .isEqualTo("BUDGET_EXCEEDED");
    }

    @Test
    void policyMayAllowLessOverrunThanTheBudget() {
        RecordValue strict = positions("2026-04", "105001").with("overrunPct", DecimalValue.of(5));

        assertThat(fixture.rejected("budget.reserve", "k1", strict)).isEqualTo("BUDGET_EXCEEDED");
    }

    @Test
    void aWarningBudgetLetsEverythingPass() {
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .budget(BudgetMaster.blocking("CC-ICU", "SUPPLIES", "2026-03", Money.usd("1"))
                                .warning())
                        .build());

        assertThat(reserve("k1", "5000").result()).isEqualTo(BudgetResult.WARN);
    }

    @Test
    void reservesAllPositionsOrNone() {
        RecordValue two = Data.record()
                .put("positions", Data.list(List.of(position("2026-03", "100"), position("2026-03", "9950"))))
                .build();

        assertThat(fixture.rejected("budget.reserve", "k1", two)).isEqualTo("BUDGET_EXCEEDED");
        assertThat(march().reserved()).isEqualTo(Money.usd("0"));
    }

    @Test
    void absorbsTheSameKeyAndRefusesItWithOtherContent() {
        BudgetReservation first = reserve("k1", "400");
        BudgetReservation again = reserve("k1", "400");

        assertThat(again).isEqualTo(first);
        assertThat(march().reserved()).isEqualTo(Money.usd("400"));
        assertThat(fixture.rejected("budget.reserve", "k1", positions("2026-03", "401")))
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void commitUsesTheReservationUpAndReleaseGivesTheRestBack() {
        String po = createOrder();
        String reservation = reserve("k1", "1300").reservationId();

        commit("c1", po, reservation, "1200");
        assertThat(march().reserved()).isEqualTo(Money.usd("0"));
        assertThat(march().committed()).isEqualTo(Money.usd("1200"));
        assertThat(fixture.rejected("budget.release", "r0", released("reservationId", reservation)))
                .isEqualTo("RESERVATION_CLOSED");

        fixture.send("budget.release", "r1", released("poNumber", po));
        assertThat(march().committed()).isEqualTo(Money.usd("0"));
        assertThat(march().available()).isEqualTo(Money.usd("10000"));
    }

    @Test
    void committingAgainReplacesTheWholeCommitmentOfTheOrder() {
        String po = createOrder();
        commit("c1", po, reserve("k1", "1200").reservationId(), "1200");

        RecordValue more = positions("2026-03", "1500").with("poNumber", Data.text(po));
        assertThat(fixture.confirmed(BudgetCommitCapability.CONTRACT, "c2", more)
                        .open())
                .contains(Money.usd("1500"));
        assertThat(march().committed()).isEqualTo(Money.usd("1500"));
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThat(fixture.rejected("budget.release", "r1", released("reservationId", "RSV-NONE")))
                .isEqualTo("RESERVATION_UNKNOWN");
        assertThat(fixture.rejected("budget.release", "r2", released("poNumber", "PO-NONE")))
                .isEqualTo("COMMITMENT_UNKNOWN");
        assertThat(fixture.rejected("budget.release", "r3", RecordValue.EMPTY)).isEqualTo("INVALID_REQUEST");
        assertThat(fixture.rejected("budget.reserve", "k1", positions("2031-01", "1")))
                .isEqualTo("BUDGET_UNKNOWN");
        assertThat(fixture.rejected("budget.reserve", "k2", positions("2026-03", "-1")))
                .isEqualTo("INVALID_REQUEST");
        assertThat(fixture.rejected(
                        "budget.commit", "c1", positions("2026-03", "1").with("poNumber", Data.text("PO"))))
                .isEqualTo("PO_UNKNOWN");
    }

    @Test
    void aLookUpFindsTheReservationByItsKey() {
        RecordValue arguments = positions("2026-03", "400");
        assertThat(fixture.lookUp("budget.reserve", "k1", arguments).toString()).contains("Absent");

        String id = reserve("k1", "400").reservationId();

        assertThat(fixture.lookUp("budget.reserve", "k1", arguments).toString()).contains(id);
    }

    private BudgetResult check(String amount) {
        return fixture.ask(BudgetCheckCapability.CONTRACT, positions("2026-03", amount))
                .result();
    }

    private BudgetReservation reserve(String key, String amount) {
        return fixture.confirmed(BudgetReserveCapability.CONTRACT, key, positions("2026-03", amount));
    }

    private String createOrder() {
        return fixture.confirmed(PoCreateCapability.CONTRACT, "po", order("SUP-1", line(1, "100", "12.00")))
                .poNumber();
    }

    private void commit(String key, String po, String reservation, String amount) {
        RecordValue arguments = positions("2026-03", amount)
                .with("poNumber", Data.text(po))
                .with("reservationId", Data.text(reservation));
        assertThat(fixture.send("budget.commit", key, arguments)).isInstanceOf(CommandOutcome.Confirmed.class);
    }

    private BudgetFigures march() {
        return fixture.erp().books().budget("CC-ICU", "SUPPLIES", "2026-03").orElseThrow();
    }

    private static RecordValue released(String field, String value) {
        return Data.record().put(field, value).build();
    }
}
