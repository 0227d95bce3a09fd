package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultShares;
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.recovery.Recovery;
import io.bursar.erp.runtime.recovery.RecoveryRound;
import io.bursar.erp.runtime.routing.Needs;
import io.bursar.erp.runtime.routing.RoutingLoader;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One engine on two ERPs: where writes go while hospitals move, and who lets parked ones go on. */
final class TwoErpsTest {

    private static final ConnectorId MOUNTAIN = new ConnectorId("erp-mountain");
    private static final CapabilityName ORDER = new CapabilityName("po.create");
    private static final String NORTH_ONLY = """
            routing: 1
            connectors: { erp-north: {}, erp-mountain: {} }
            routes:
              - { to: erp-north }
            """;
    private static final String BOTH = NORTH_ONLY + "  - { to: erp-mountain, legalEntities: [RIVERBEND-MOUNTAIN] }\n";

    @TempDir
    private Path folder;

    private final TestTime time = new TestTime();
    private EmbeddedBursar embedded;

    private void open(FaultPlan ofMountain) {
        embedded = EmbeddedBursar.open(
                Standards.canonical(),
                EmbeddedOptions.in(folder)
                        .withTime(time, new TimeOrderedIds(time, new Random(5)))
                        .withErps(ErpLandscape.routed(BOTH).withFaults("erp-mountain", ofMountain)));
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    private CaseRef gloves(String quantity) {
        RecordValue request = Data.record()
                .put("shipToLocationId", "FOOTHILLS-DOCK")
                .put("needBy", LocalDate.of(2026, 8, 20))
                .put("justification", "Stock for the wards")
                .put("emergency", false)
                .put("suggestedSupplierId", SampleCatalog.item("ITM-1001").supplierId())
                .put(
                        "lines",
                        Data.list(List.of(
                                SampleCatalog.item("ITM-1001").line(1, new BigDecimal(quantity), "FOOTHILLS-NURSING"))))
                .build();
        return embedded.bursar().as("ian.wade").start(ProcureToPay.REQUISITION, "FOOTHILLS", request);
    }

    private static EffectState order(CaseRef requisition) {
        return requisition.read().work().effects().stream()
                .filter(effect -> effect.call().capability().equals(ORDER))
                .map(Effect::state)
                .findFirst()
                .orElseThrow();
    }

    private void pass(int minutes, int times) {
        for (int i = 0; i < times; i++) {
            time.pass(Duration.ofMinutes(minutes));
            embedded.bursar().runDue();
        }
    }

    @Test
    void anOrderWhoseAnswerGotLostIsLookedUpInTheErpItWasSentToAlthoughTheHospitalHasMoved() {
        open(FaultPlan.seeded(1)
                .withShares(ORDER, FaultShares.NONE.with(FaultKind.TIMEOUT_AFTER_COMMIT, FaultShares.WHOLE))
                .withAffectedAttempts(1));
        CaseRef requisition = gloves("10");
        assertThat(order(requisition)).isEqualTo(EffectState.UNKNOWN);

        embedded.runtime()
                .orElseThrow()
                .reload(
                        RoutingLoader.load(
                                        "routing.yaml",
                                        NORTH_ONLY,
                                        Standards.canonical().policy().organization())
                                .orThrow(),
                        Needs.NONE);
        pass(1, 5);

        assertThat(order(requisition)).isEqualTo(EffectState.CONFIRMED);
        assertThat(embedded.erp("erp-mountain").books().purchaseOrders("", 10)).hasSize(1);
        assertThat(embedded.erp("erp-north").books().purchaseOrders("", 10)).isEmpty();
    }

    @Test
    void onlyWhoWorksTheQueueResumesAndOnlyWhenThereIsRoom() {
        open(FaultPlan.none()
                .withOutages(List.of(new OutageWindow(
                        TestTime.MONDAY.plus(Duration.ofHours(1)), TestTime.MONDAY.plus(Duration.ofHours(5))))));
        CaseRef requisition = gloves("100");
        time.pass(Duration.ofHours(1));
        embedded.bursar()
                .as("ian.wade")
                .run(requisition.id(), new Wish.Steer(Steering.WITHDRAW), "Not needed")
                .orThrow();
        pass(15, 8);
        Recovery recovery = embedded.recovery().orElseThrow();
        assertThat(recovery.parked(MOUNTAIN)).hasSize(1);

        time.pass(Duration.ofHours(3));
        RecoveryRound refused = recovery.resume(MOUNTAIN, "ian.wade");
        assertThat(refused.resumed()).isZero();
        assertThat(refused.left()).isEqualTo(1);
        assertThat(refused.refused()).extracting(Finding::code).containsExactly("POL_NOT_ALLOWED");

        RecoveryRound resumed = recovery.resume(MOUNTAIN, "mabel.stein");
        assertThat(resumed.resumed()).isEqualTo(1);
        assertThat(recovery.report(MOUNTAIN).underWay()).isEqualTo(1);
        embedded.bursar().runDue();
        assertThat(requisition.state()).isEqualTo("CANCELLED");
        assertThat(recovery.report(MOUNTAIN).complete()).isTrue();
        assertThat(recovery.report(MOUNTAIN).took().orElseThrow()).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void nothingIsResumedWhileTheSystemAsksToWait() {
        open(FaultPlan.none()
                .withOutages(List.of(new OutageWindow(
                        TestTime.MONDAY.plus(Duration.ofHours(1)), TestTime.MONDAY.plus(Duration.ofHours(5))))));
        CaseRef requisition = gloves("100");
        time.pass(Duration.ofHours(1));
        embedded.bursar()
                .as("ian.wade")
                .run(requisition.id(), new Wish.Steer(Steering.WITHDRAW), "Not needed")
                .orThrow();
        pass(15, 8);
        Recovery recovery = embedded.recovery().orElseThrow();
        recovery.resume(MOUNTAIN, "mabel.stein");
        embedded.bursar().runDue();
        CaseRef another = gloves("100");
        assertThat(another.state()).isEqualTo("SUBMITTED");

        RecoveryRound round = recovery.resume(MOUNTAIN, "mabel.stein");

        assertThat(round.resumed()).isZero();
        assertThat(round.nextAt()).isAfter(time.instant());
    }
}
