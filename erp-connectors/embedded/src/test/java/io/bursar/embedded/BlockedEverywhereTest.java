package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.replay.ReDecider;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppliers belong to all ERPs: whoever is blocked is blocked in each of them, as soon as it answers. */
final class BlockedEverywhereTest {

    private static final String NORTH = "erp-north";
    private static final String MOUNTAIN = "erp-mountain";
    private static final String EXCLUDED = "SUP-9000";
    private static final String ROUTING = """
            routing: 1
            connectors: { erp-north: {}, erp-mountain: {} }
            routes:
              - { to: erp-north }
              - { to: erp-mountain, legalEntities: [RIVERBEND-MOUNTAIN] }
            """;

    @TempDir
    private Path folder;

    private final TestTime time = new TestTime();
    private final List<CaseRef> cases = new ArrayList<>();
    private EmbeddedBursar embedded;

    private void open(FaultPlan ofMountain) {
        embedded = EmbeddedBursar.open(
                Standards.canonical(),
                EmbeddedOptions.in(folder)
                        .withTime(time, new TimeOrderedIds(time, new Random(5)))
                        .withErps(ErpLandscape.routed(ROUTING).withFaults(MOUNTAIN, ofMountain)));
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        ReDecider again = new ReDecider(embedded.bursar().engine().standard());
        cases.forEach(one -> assertThat(again.check(one.history())).isEmpty());
        embedded.close();
    }

    private void knows(String erp, SupplierMaster supplier) {
        embedded.erp(erp).load(ReferenceErpSeed.builder().supplier(supplier).build());
    }

    private SupplierMaster supplier(String id) {
        return SupplierMaster.active(id, "Supplier " + id)
                .screened(List.of(new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, today())));
    }

    private void bothKnow(String id) {
        knows(NORTH, supplier(id));
        knows(MOUNTAIN, supplier(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    private boolean isBlockedIn(String erp, String supplier) {
        return embedded.erp(erp).books().supplier(supplier).orElseThrow().blocked();
    }

    private String holder(String role) {
        return embedded.staff()
                .holders(new RoleName(role), Scope.ENTERPRISE, today())
                .get(0)
                .value();
    }

    private CaseRef followed(CaseRef one) {
        cases.add(one);
        return one;
    }

    /** Compliance blocks a supplier at the desk of a hospital on the first ERP. */
    private CaseRef blocked(String supplier, String field, Object why) {
        CaseId id = embedded.bursar().engine().settings().ids().newCaseId();
        Desk compliance = embedded.bursar().as("oscar.alvarez");
        Data.Builder request = Data.record()
                .put("requestType", "BLOCK")
                .put("supplierId", supplier)
                .put("legalName", "Supplier " + supplier);
        RecordValue data =
                (why instanceof Boolean yes ? request.put(field, yes) : request.put(field, (String) why)).build();
        compliance
                .tryStart(
                        compliance.opening(ProcureToPay.SUPPLIER, "MERCY", data, id),
                        ProcureToPay.SupplierEvents.BLOCK_NOW,
                        id)
                .orThrow();
        return followed(embedded.bursar().find(id));
    }

    private static List<String> effects(CaseRef one) {
        return one.read().work().effects().stream()
                .map(effect -> effect.call().capability() + " " + effect.call().system() + " "
                        + effect.state().code())
                .toList();
    }

    private void rejected(CaseRef block) {
        Desk lead = embedded.bursar().as(holder("SOURCING_LEAD"));
        lead.inbox().of(block).reject("It was another one").orThrow();
    }

    @Test
    void anErpThatDoesNotKnowTheSupplierHasNothingToDoAndNothingToTakeBack() {
        open(FaultPlan.none());
        knows(NORTH, supplier(EXCLUDED));

        CaseRef block = blocked(EXCLUDED, "blockReason", "Delivers recalled goods");
        assertThat(effects(block))
                .containsExactly("supplier.block erp-north CONFIRMED", "supplier.block erp-mountain CONFIRMED");
        rejected(block);

        assertThat(block.state()).as("%s", block.timeline()).isEqualTo("DECLINED");
        assertThat(effects(block)).contains("supplier.restore erp-north CONFIRMED");
        assertThat(effects(block)).noneMatch(told -> told.startsWith("supplier.restore erp-mountain"));
        assertThat(isBlockedIn(NORTH, EXCLUDED)).isFalse();
    }

    @Test
    void aBlockThatIsNotRatifiedIsTakenBackInEachErp() {
        open(FaultPlan.none());
        bothKnow(EXCLUDED);
        CaseRef block = blocked(EXCLUDED, "blockReason", "Delivers recalled goods");
        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).isTrue();

        rejected(block);

        assertThat(block.state()).as("%s", block.timeline()).isEqualTo("DECLINED");
        assertThat(isBlockedIn(NORTH, EXCLUDED)).isFalse();
        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).isFalse();
        assertThat(block.read().work().effects())
                .filteredOn(
                        effect -> effect.call().undoes() == 0 && effect.call().system() != null)
                .extracting(Effect::state)
                .containsOnly(EffectState.UNDONE);
    }
}
