package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.line;
import static io.bursar.erp.reference.ErpFixture.order;
import static io.bursar.erp.reference.ErpFixture.positions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultTimes;
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    private static final RecordValue ORDER = order("SUP-1", line(1, "100", "12.00"));
    private static final RecordValue RESERVE = positions("2026-03", "400");
    private static final RecordValue SUPPLIER =
            Data.record().put("supplierId", "SUP-1").build();
    private static final Duration LATE = FaultTimes.DEFAULT.lateLanding();
    private static final CommandOutcome TIMED_OUT = new CommandOutcome.Unknown("TIMEOUT");

    @TempDir
    Path directory;

    @Test
    void aTimeOutBeforeTheCommitLeavesNothing() {
        try (ErpFixture fixture = ErpFixture.in(directory, FaultPlan.always(FaultKind.TIMEOUT_BEFORE_COMMIT))) {
            assertThat(fixture.send("po.create", "k1", ORDER)).isEqualTo(TIMED_OUT);
            assertThat(orders(fixture)).isZero();
        }
    }

    @Test
    void aTimeOutAfterTheCommitLeavesTheOrderForTheLookUp() {
        try (ErpFixture fixture = ErpFixture.in(
                directory, FaultPlan.always(FaultKind.TIMEOUT_AFTER_COMMIT).withAffectedAttempts(1))) {
            assertThat(fixture.send("po.create", "k1", ORDER)).isEqualTo(TIMED_OUT);
            assertThat(orders(fixture)).isEqualTo(1);
            assertThat(fixture.lookUp("po.create", "k1", ORDER)).isInstanceOf(LookupOutcome.Unavailable.class);
            assertThat(fixture.lookUp("po.create", "k1", ORDER)).isInstanceOf(LookupOutcome.Found.class);
        }
    }

    @Test
    void aLateWriteLandsAfterALookUpSaidThatItIsAbsent() {
        try (ErpFixture fixture = ErpFixture.in(directory, FaultPlan.always(FaultKind.LATE_LANDING))) {
            assertThat(fixture.send("po.create", "k1", ORDER)).isEqualTo(TIMED_OUT);
            fixture.clock().advance(LATE.minusMillis(1));
            assertThat(fixture.lookUp("po.create", "k1", ORDER)).isInstanceOf(LookupOutcome.Absent.class);

            fixture.clock().advance(Duration.ofMillis(1));
            assertThat(fixture.lookUp("po.create", "k1", ORDER)).isInstanceOf(LookupOutcome.Found.class);
            assertThat(orders(fixture)).isEqualTo(1);
        }
    }

    @Test
    void aLateWriteStillLandsAfterARestart() {
        try (ErpFixture fixture = ErpFixture.in(directory, FaultPlan.always(FaultKind.LATE_LANDING))) {
            fixture.send("po.create", "k1", ORDER);
            fixture.reopen(FaultPlan.none());
            assertThat(fixture.erp().books().deliveriesUnderWay()).isEqualTo(1);

            fixture.clock().advance(LATE);
            assertThat(orders(fixture)).isEqualTo(1);
            assertThat(fixture.erp().books().deliveriesUnderWay()).isZero();
        }
    }

    @Test
    void aLateWriteThatTheRulesRefuseByThenIsDropped() {
        try (ErpFixture fixture = ErpFixture.in(
                directory, FaultPlan.always(FaultKind.LATE_LANDING).withAffectedAttempts(1))) {
            fixture.send("budget.reserve", "k1", positions("2026-03", "9000"));
            fixture.send("budget.reserve", "k2", positions("2026-03", "9000"));
            fixture.clock().advance(LATE);

            assertThat(fixture.erp().books().reservations("", 10)).hasSize(1);
            assertThat(reserved(fixture)).isEqualTo(Money.usd("9000"));
        }
    }

    @Test
    void resendingALateWriteIsHarmlessWhereTheServerEnforcesTheKeyAndDoublesWhereItDoesNot() {
        try (ErpFixture fixture = ErpFixture.in(
                directory, FaultPlan.always(FaultKind.LATE_LANDING).withAffectedAttempts(1))) {
            for (int attempt = 0; attempt < 2; attempt++) {
                fixture.send("budget.reserve", "k1", RESERVE);
                fixture.send("po.create", "k2", ORDER);
            }
            fixture.clock().advance(LATE);

            assertThat(reserved(fixture)).isEqualTo(Money.usd("400"));
            assertThat(orders(fixture)).isEqualTo(2);
        }
    }

    @Test
    void aSecondDeliveryIsAbsorbedOnlyWhereTheServerEnforcesTheKeyAlsoAfterARestart() {
        try (ErpFixture fixture = ErpFixture.in(directory, FaultPlan.always(FaultKind.DUPLICATE_DELIVERY))) {
            assertThat(fixture.send("budget.reserve", "k1", RESERVE)).isInstanceOf(CommandOutcome.Confirmed.class);
            assertThat(fixture.send("po.create", "k2", ORDER)).isInstanceOf(CommandOutcome.Confirmed.class);
            assertThat(orders(fixture)).isEqualTo(1);
            fixture.reopen(FaultPlan.none());
            fixture.clock().advance(FaultTimes.DEFAULT.duplicateDelivery());

            assertThat(reserved(fixture)).isEqualTo(Money.usd("400"));
            assertThat(orders(fixture)).isEqualTo(2);
        }
    }

    @Test
    void aSlowCallIsToldAndNotWaitedFor() {
        List<String> told = new ArrayList<>();
        Path file = directory.resolve("slow");
        ErpFixture.TestClock clock = new ErpFixture.TestClock();
        ReferenceErpOptions options = ReferenceErpOptions.of(file, clock)
                .withFaults(FaultPlan.always(FaultKind.SLOW))
                .withLatencies((capability, latency) -> told.add(capability + " " + latency));
        try (ReferenceErp erp = ReferenceErp.open(options)) {
            erp.load(ErpFixture.seed());
            assertThat(erp.connector().send(ErpFixture.call("po.create", "k1", ORDER)))
                    .isInstanceOf(CommandOutcome.Confirmed.class);
        }
        assertThat(told).containsExactly("po.create PT8S");
    }

    @Test
    void aThrottledCallIsProvenNotSentAndSaysWhenToComeBack() {
        RetryAdvice later = RetryAdvice.after(FaultTimes.DEFAULT.retryAfter());
        try (ErpFixture fixture =
                ErpFixture.in(directory, FaultPlan.always(FaultKind.THROTTLED).withAffectedAttempts(1))) {
            assertThat(fixture.send("po.create", "k1", ORDER))
                    .isEqualTo(new CommandOutcome.NotSent("THROTTLED", later));
            assertThat(fixture.query("supplier.status", SUPPLIER))
                    .isEqualTo(new QueryOutcome.Unavailable("THROTTLED", later));
            assertThat(orders(fixture)).isZero();
            assertThat(fixture.send("po.create", "k1", ORDER)).isInstanceOf(CommandOutcome.Confirmed.class);
            assertThat(fixture.query("supplier.status", SUPPLIER)).isInstanceOf(QueryOutcome.Answer.class);
        }
    }

    @Test
    void aBusinessRejectionIsTheSameForEveryAttempt() {
        try (ErpFixture fixture = ErpFixture.in(
                directory, FaultPlan.always(FaultKind.BUSINESS_REJECTION).withAffectedAttempts(1))) {
            assertThat(fixture.rejected("po.create", "k1", ORDER)).isEqualTo("OTHER");
            assertThat(fixture.rejected("po.create", "k1", ORDER)).isEqualTo("OTHER");
            assertThat(orders(fixture)).isZero();
        }
    }

    @Test
    void nothingIsServedDuringAnOutageAndEverythingAfter() {
        Instant noon = new ErpFixture.TestClock().instant();
        Duration outage = Duration.ofMinutes(10);
        FaultPlan plan =
                FaultPlan.none().withOutages(List.of(new OutageWindow(noon.plusSeconds(60), noon.plus(outage))));
        try (ErpFixture fixture = ErpFixture.in(directory, plan)) {
            assertThat(fixture.query("supplier.status", SUPPLIER)).isInstanceOf(QueryOutcome.Answer.class);
            fixture.clock().advance(Duration.ofSeconds(60));
            RetryAdvice advice = RetryAdvice.after(outage.minusSeconds(60));

            assertThat(fixture.send("po.create", "k1", ORDER)).isEqualTo(new CommandOutcome.NotSent("OUTAGE", advice));
            assertThat(fixture.query("supplier.status", SUPPLIER))
                    .isEqualTo(new QueryOutcome.Unavailable("OUTAGE", advice));
            assertThat(fixture.lookUp("po.create", "k1", ORDER))
                    .isEqualTo(new LookupOutcome.Unavailable("OUTAGE", advice));

            fixture.clock().advance(advice.delay());
            assertThat(fixture.send("po.create", "k1", ORDER)).isInstanceOf(CommandOutcome.Confirmed.class);
        }
    }

    @Test
    void declaresNoLandingLaterThanItPromises() {
        FaultPlan plan = FaultPlan.none()
                .withTimes(new FaultTimes(Duration.ofSeconds(61), Duration.ZERO, Duration.ZERO, Duration.ZERO));

        assertThatThrownBy(() -> ErpFixture.in(directory, plan)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void promisesWhatItKeepsAndNoMore() {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            assertThat(fixture.erp().connector().descriptor().capabilities())
                    .filteredOn(claim -> claim.kind() == CapabilityDescriptor.Kind.COMMAND)
                    .extracting(claim -> claim.name() + " " + claim.guarantee().code())
                    .containsExactlyInAnyOrder(
                            "supplier.create server-enforced",
                            "supplier.update lookup-strong",
                            "supplier.block server-enforced",
                            "supplier.restore server-enforced",
                            "supplier.bank.update server-enforced",
                            "supplier.payment.hold server-enforced",
                            "supplier.payment.release server-enforced",
                            "budget.reserve server-enforced",
                            "budget.commit server-enforced",
                            "budget.release server-enforced",
                            "po.create lookup-strong",
                            "po.change lookup-strong",
                            "po.cancel server-enforced",
                            "po.transmit server-enforced",
                            "invoice.post server-enforced",
                            "invoice.hold lookup-strong",
                            "invoice.release lookup-strong",
                            "invoice.reverse lookup-strong",
                            "payment.stop lookup-eventual",
                            "receipt.post server-enforced",
                            "receipt.reverse server-enforced",
                            "return.create server-enforced",
                            "return.cancel server-enforced",
                            "stock.adjust server-enforced",
                            "stock.quarantine server-enforced",
                            "notify.send server-enforced",
                            "document.store server-enforced");
        }
    }

    private static int orders(ErpFixture fixture) {
        return fixture.erp().books().purchaseOrders("", 10).size();
    }

    private static Money reserved(ErpFixture fixture) {
        return fixture.erp()
                .books()
                .budget("CC-ICU", "SUPPLIES", "2026-03")
                .orElseThrow()
                .reserved();
    }
}
