package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suppliers belong to all ERPs: whoever is blocked is blocked in each of them, as soon as it answers. */
final class BlockedEverywhereTest extends TwoErpHouse {

    @Test
    void theErpThatAnswersBlocksAtOnceAndTheOneThatIsAwayWhenItIsBack() {
        open(FaultPlan.none().withOutages(List.of(new OutageWindow(FROM, TO))));
        bothKnow(EXCLUDED);
        bothKnow(HONEST);
        List<CaseRef> invoices = new ArrayList<>();
        for (String facility : List.of("MERCY", "FOOTHILLS")) {
            for (String supplier : List.of(EXCLUDED, HONEST)) {
                invoices.add(billed(facility, supplier, ordered(facility, supplier)));
            }
        }
        invoices.forEach(this::approverConfirmed);
        assertThat(invoices)
                .allSatisfy(invoice ->
                        assertThat(invoice.state()).as("%s", invoice.timeline()).isEqualTo("SCHEDULED"));
        time.pass(Duration.between(time.instant(), FROM.plusSeconds(60)));

        CaseRef block = blocked(EXCLUDED, "exclusion", true);

        assertThat(isBlockedIn(NORTH, EXCLUDED)).as("%s", block.timeline()).isTrue();
        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).isFalse();
        assertThat(effects(block))
                .containsExactly("supplier.block erp-north CONFIRMED", "supplier.block erp-mountain INTENT");
        assertThat(block.read().work().effects())
                .extracting(effect -> effect.call().idempotencyKey())
                .containsExactly("block:SUP-9000:erp-north:1", "block:SUP-9000:erp-mountain:1");
        pass(Duration.ofMinutes(15), 16);
        approved(block, "SOURCING_LEAD");
        approved(block, "SUPPLIER_STEWARD");
        assertThat(block.state()).as("waits for the other one").isEqualTo("PROVISIONING");
        assertThat(effects(block)).contains("supplier.block erp-mountain PARKED");
        assertThat(block.read().work().exceptions())
                .extracting(open -> open.code().value())
                .contains("SYS_CONNECTOR_DOWN");
        assertThat(paid(NORTH, EXCLUDED)).isEmpty();

        time.pass(Duration.between(time.instant(), TO.plus(Duration.ofMinutes(20))));
        for (int round = 0; round < 2; round++) {
            resumeAll();
            pass(Duration.ofMinutes(5), 24);
        }

        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).as("%s", block.timeline()).isTrue();
        assertThat(block.state()).as("%s", block.timeline()).isEqualTo("CLOSED");
        assertThat(embedded.recovery().orElseThrow().parked(new ConnectorId(MOUNTAIN)))
                .isEmpty();
        pass(Duration.ofDays(1), 3);
        for (String erp : List.of(NORTH, MOUNTAIN)) {
            assertThat(paid(erp, EXCLUDED)).as(erp).isEmpty();
            assertThat(paid(erp, HONEST)).as("%s pays others", erp).hasSize(1);
        }
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

    @Test
    void theCheckBeforeAPaymentLooksAtTheErpThatPays() {
        open(FaultPlan.none());
        bothKnow(EXCLUDED);
        String north = ordered("MERCY", EXCLUDED);
        String mountain = ordered("FOOTHILLS", EXCLUDED);
        knows(MOUNTAIN, supplier(EXCLUDED).blocked(true));

        CaseRef paying = billed("MERCY", EXCLUDED, north);
        CaseRef held = billed("FOOTHILLS", EXCLUDED, mountain);
        approverConfirmed(paying);

        assertThat(paying.state()).as("%s", paying.timeline()).isEqualTo("SCHEDULED");
        assertThat(held.read().work().exceptions())
                .extracting(open -> open.code().value())
                .contains("INV_SUPPLIER_BLOCKED");
        assertThat(held.state()).isNotEqualTo("SCHEDULED");
    }
}
