package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.embedded.sample.SampleStaff;
import io.bursar.engine.CaseRef;
import io.bursar.engine.ParkedEffect;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultShares;
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.journal.Reliability;
import io.bursar.erp.runtime.recovery.Recovery;
import io.bursar.erp.runtime.recovery.RecoveryReport;
import io.bursar.erp.runtime.recovery.RecoveryRound;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hospitals on one ERP, three on another; the second is away for a day, in which orders that were asked for before
 * are approved.
 */
final class OutageDayTest {

    private static final int ORDERS = 6;
    private static final ConnectorId MOUNTAIN = new ConnectorId("erp-mountain");
    private static final String OPERATOR = "brandon.abbott";
    private static final Instant FROM = TestTime.MONDAY.plus(Duration.ofHours(2));
    private static final Instant TO = FROM.plus(Duration.ofDays(1));

    private static final String ROUTING = """
            routing: 1
            connectors:
              erp-north: {}
              erp-mountain: { commands: { perSecond: 5 } }
            routes:
              - { to: erp-north }
              - { to: erp-mountain, legalEntities: [RIVERBEND-MOUNTAIN] }
            """;

    /** Answers get lost now and then on both sides of the outage. */
    private static final FaultPlan LOSING = FaultPlan.seeded(11)
            .withShares(
                    new CapabilityName("po.create"),
                    FaultShares.NONE
                            .with(FaultKind.TIMEOUT_AFTER_COMMIT, 150)
                            .with(FaultKind.TIMEOUT_BEFORE_COMMIT, 50)
                            .with(FaultKind.LATE_LANDING, 100))
            .withAffectedAttempts(2);

    @TempDir
    private Path folder;

    private final TestTime time = new TestTime();
    private final List<CaseRef> north = new ArrayList<>();
    private final List<CaseRef> mountain = new ArrayList<>();
    private EmbeddedBursar embedded;

    private void open(FaultPlan ofMountain) {
        EmbeddedOptions options = EmbeddedOptions.in(folder)
                .withTime(time, new TimeOrderedIds(time, new Random(5)))
                .withErps(ErpLandscape.routed(ROUTING).withFaults("erp-mountain", ofMountain));
        embedded = EmbeddedBursar.open(Standards.canonical(), options);
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    /** Everybody asks once: the same again from the same person would be suspected of being split. */
    private static List<String> askers(String... facilities) {
        List<String> scopes = List.of(facilities);
        return SampleStaff.riverbend().people().stream()
                .filter(person -> person.level() == AuthorityLevel.L1
                        && scopes.contains(person.scope().id()))
                .map(person -> person.person().value())
                .limit(ORDERS)
                .toList();
    }

    /** Two cost centres in turn, for the same reason. */
    private static String centre(String facility, int order) {
        return facility + List.of("-NURSING", "-SURGERY").get(order % 2);
    }

    private static String owner(String facility, int order) {
        List<String> owners =
                facility.equals("MERCY") ? List.of("lee.park", "joan.farrow") : List.of("brandon.wu", "aaron.baird");
        return owners.get(order % 2);
    }

    private CaseRef asked(String person, int order, String facility) {
        RecordValue request = Data.record()
                .put("shipToLocationId", facility + "-DOCK")
                .put("needBy", LocalDate.of(2026, 8, 20))
                .put("justification", "Stock for the wards")
                .put("emergency", false)
                .put("suggestedSupplierId", SampleCatalog.item("ITM-1001").supplierId())
                .put(
                        "lines",
                        Data.list(List.of(SampleCatalog.item("ITM-1001")
                                .line(1, new BigDecimal("100"), centre(facility, order)))))
                .build();
        return embedded.bursar().as(person).start(ProcureToPay.REQUISITION, facility, request);
    }

    private void pass(Duration step, Duration whole) {
        for (Duration done = Duration.ZERO; done.compareTo(whole) < 0; done = done.plus(step)) {
            time.pass(step);
            embedded.bursar().runDue();
        }
    }

    /**
     * Orders are asked for on Monday. Those of the first ERP are approved, one every four hours. Of the second, two are
     * approved when it has just gone away and nobody knows, two while it is away, and two are withdrawn.
     */
    private void aDay() {
        List<String> northern = askers("MERCY", "STANNE", "LAKEVIEW");
        List<String> western = askers("FOOTHILLS", "HIGHPLAINS", "ASPENRIDGE");
        for (int i = 0; i < ORDERS; i++) {
            north.add(asked(northern.get(i), i, "MERCY"));
            mountain.add(asked(western.get(i), i, "FOOTHILLS"));
            pass(Duration.ofMinutes(2), Duration.ofMinutes(4));
        }
        time.pass(Duration.between(time.instant(), FROM.minusSeconds(1)));
        approveUnsent(owner("FOOTHILLS", 0), mountain.get(0));
        approveUnsent(owner("FOOTHILLS", 1), mountain.get(1));
        time.pass(Duration.ofMinutes(1));
        for (int i = 0; i < ORDERS; i++) {
            approve(owner("MERCY", i), north.get(i));
            if (i == 2 || i == 3) {
                approve(owner("FOOTHILLS", i), mountain.get(i));
            } else if (i >= 4) {
                withdraw(western.get(i), mountain.get(i));
            }
            pass(Duration.ofMinutes(15), Duration.ofHours(4));
        }
    }

    /** As in a transaction of a host's own: what follows is sent by the next poll. */
    private void approveUnsent(String owner, CaseRef order) {
        Wish approve = new Wish.Decide(approval(order), Verdict.APPROVE);
        PreparedCommand prepared = embedded.bursar()
                .engine()
                .prepare(Command.of(
                        CommandId.derivedFrom("approve", order.id().toString()),
                        order.id(),
                        Actor.person(owner),
                        approve));
        embedded.store().transact(prepared.locks(), prepared::commit).orThrow();
    }

    private static int approval(CaseRef order) {
        return order.read().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void withdraw(String requester, CaseRef order) {
        embedded.bursar()
                .as(requester)
                .run(order.id(), new Wish.Steer(Steering.WITHDRAW), "Not needed")
                .orThrow();
    }

    private void approve(String owner, CaseRef order) {
        assertThat(order.state()).as("%s", order.timeline()).isEqualTo("PENDING_APPROVAL");
        embedded.bursar().as(owner).inbox().of(order).approve("Within budget").orThrow();
    }

    /** What an operator does when the system is back. */
    private List<RecoveryRound> resumeAll(Recovery recovery) {
        List<RecoveryRound> rounds = new ArrayList<>();
        RecoveryRound round;
        do {
            round = recovery.resume(MOUNTAIN, OPERATOR);
            rounds.add(round);
            Duration wait = Duration.between(time.instant(), round.nextAt());
            time.pass(wait.compareTo(Duration.ofSeconds(1)) > 0 ? wait : Duration.ofSeconds(1));
            embedded.bursar().runDue();
        } while (round.left() > 0 && rounds.size() < 1_000);
        return rounds;
    }

    /** How long each confirmed effect of a case took from intent to answer. */
    private static List<Duration> latencies(List<CaseRef> orders) {
        List<Duration> took = new ArrayList<>();
        for (CaseRef order : orders) {
            Map<Integer, Instant> intended = new HashMap<>();
            for (AuditRecord record : order.history()) {
                for (RecordedEvent event : record.events()) {
                    int number = event.body()
                            .decimal("effect")
                            .map(BigDecimal::intValue)
                            .orElse(0);
                    EventCode code = EventCode.ofCode(event.code());
                    if (code == EventCode.EFFECT_INTENDED) {
                        intended.put(number, record.at());
                    } else if (code == EventCode.EFFECT_OUTCOME
                            && event.body().text("state").orElse("").equals("CONFIRMED")) {
                        took.add(Duration.between(intended.get(number), record.at()));
                    }
                }
            }
        }
        took.sort(Duration::compareTo);
        return took;
    }

    private void assertThatEveryOrderIsInItsErpOnce() {
        assertThat(north)
                .allSatisfy(order ->
                        assertThat(order.state()).as("%s", order.timeline()).isEqualTo("PO_ISSUED"));
        assertThat(mountain.subList(0, 4))
                .allSatisfy(order ->
                        assertThat(order.state()).as("%s", order.timeline()).isEqualTo("PO_ISSUED"));
        assertThat(mountain.subList(4, ORDERS))
                .allSatisfy(order ->
                        assertThat(order.state()).as("%s", order.timeline()).isEqualTo("CANCELLED"));
        assertThat(embedded.erp("erp-north").books().purchaseOrders("", 100)).hasSize(ORDERS);
        assertThat(embedded.erp("erp-mountain").books().purchaseOrders("", 100)).hasSize(4);
        assertThat(reserved()).as("nothing stays reserved").isEqualTo("0.00 USD");
    }

    private String reserved() {
        return embedded.erp("erp-mountain")
                .books()
                .budget("FOOTHILLS-NURSING", "SUPPLIES", "2026-08")
                .orElseThrow()
                .reserved()
                .toString();
    }

    @Test
    void endsWithEveryParkedEffectResolvedNothingLostAndNothingDoubled() {
        open(LOSING.withOutages(List.of(new OutageWindow(FROM, TO))));
        aDay();
        Recovery recovery = embedded.recovery().orElseThrow();
        List<ParkedEffect> parked = recovery.parked(MOUNTAIN);
        assertThat(parked)
                .as("%s %s", mountain.get(0).timeline(), mountain.get(5).timeline())
                .hasSize(4);
        assertThat(recovery.counts()).containsOnlyKeys(MOUNTAIN);

        time.pass(Duration.between(time.instant(), TO.plus(Duration.ofMinutes(20))));
        List<RecoveryRound> rounds = resumeAll(recovery);
        pass(Duration.ofMinutes(5), Duration.ofHours(2));
        resumeAll(recovery);
        pass(Duration.ofMinutes(5), Duration.ofHours(2));

        assertThat(recovery.parked(MOUNTAIN)).isEmpty();
        assertThat(rounds).as("two on trial, then the others").hasSizeGreaterThan(1);
        assertThatEveryOrderIsInItsErpOnce();
        RecoveryReport report = recovery.report(MOUNTAIN);
        assertThat(report.complete()).as(report.toString()).isTrue();
        assertThat(report.resumed()).isEqualTo(parked.size());
        assertThat(report.longest().orElseThrow()).isBetween(Duration.ofHours(20), Duration.ofHours(30));
        assertThat(Reliability.of(
                                MOUNTAIN,
                                embedded.runtime().orElseThrow().journal().since(Instant.EPOCH, 100_000))
                        .recoveries())
                .isNotEmpty();
        ReDecider again = new ReDecider(embedded.bursar().engine().standard());
        assertThat(mountain)
                .allSatisfy(order -> assertThat(again.check(order.history())).isEmpty());
    }

    @Test
    void isNotFeltByTheHospitalsOfTheOtherErp() {
        open(FaultPlan.none().withOutages(List.of(new OutageWindow(FROM, TO))));
        aDay();
        List<Duration> disturbed = latencies(north);
        embedded.close();
        north.clear();
        mountain.clear();

        folder = folder.resolve("undisturbed");
        time.pass(Duration.between(time.instant(), TestTime.MONDAY));
        open(FaultPlan.none());
        aDay();
        List<Duration> undisturbed = latencies(north);

        assertThat(disturbed).as("to the second, not only the 95th percentile").isEqualTo(undisturbed);
        assertThatEveryOrderIsInItsErpOnce();
    }
}
