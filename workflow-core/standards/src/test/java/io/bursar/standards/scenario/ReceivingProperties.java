package io.bursar.standards.scenario;

import static io.bursar.standards.scenario.DeliveryForm.fine;
import static io.bursar.standards.scenario.DeliveryForm.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever comes, goes back, is taken back and is ordered anew: the net received quantity of an order line is never
 * more than ordered (RCV-I1), and what a case says it posted is what the ERP has (RCV-I2).
 */
class ReceivingProperties {

    private static final int KINDS = 6;
    private static final int MOST = 40;

    /** The ERP would post anything: the workflow alone keeps within the order. */
    @Property(tries = 60)
    void neverMoreThanOrderedEvenWhereTheErpTrustsEverybody(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 2_000) Integer> steps) {
        Yard yard = new Yard();
        yard.hospital.erp().warehouse().trustsEverybody();
        steps.forEach(yard::step);
        yard.everyLogProvesItself();
    }

    /** Answers get lost on the way; nothing is posted twice, and nothing beyond the order. */
    @Property(tries = 60)
    void neverMoreThanOrderedWhileAnswersGetLost(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 2_000) Integer> steps) {
        Yard yard = new Yard();
        for (int step : steps) {
            if (step % 3 == 0) {
                yard.hospital.erp().losesAnswer("receipt.post");
            }
            if (step % 5 == 0) {
                yard.hospital.erp().losesAnswer("receipt.reverse");
            }
            yard.step(step);
        }
        yard.everyLogProvesItself();
    }

    /** A dock, an order of it and everybody who does something about it. */
    private static final class Yard {

        private final Hospital hospital = new Hospital();
        private final Map<CaseUnderTest, BigDecimal> deliveries = new LinkedHashMap<>();
        private int notes;

        Yard() {
            hospital.erp()
                    .existing(Orders.of(
                            "SUP-9", RequisitionForm.aLine(1, "30", "12.00").with("itemId", Data.text("ITM-7"))));
        }

        void step(int step) {
            int quantity = 1 + step / KINDS % MOST;
            switch (step % KINDS) {
                case 0, 1 -> delivered(fine(1, Integer.toString(quantity)));
                case 2 -> delivered(fine(1, Integer.toString(quantity)), in("DAMAGED", 1, "1"));
                case 3 -> takenBack(step);
                case 4 -> sentBack(step);
                default -> orderedAnew(quantity);
            }
            hospital.pass(Duration.ofMinutes(10));
            holds();
        }

        private void delivered(RecordValue... lines) {
            DeliveryForm form = hospital.aDelivery().noted("DN-" + ++notes);
            for (RecordValue line : lines) {
                form.line(line);
            }
            CaseUnderTest delivery = form.counted();
            delivery.resolvedIfOpen("sam", "RCV_OVER", "REFUSE_EXCESS").resolvedIfOpen("sam", "RCV_DAMAGED", "RETURN");
            if (delivery.ref().state().equals("DISCREPANCY_REVIEW")) {
                delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY);
            }
            deliveries.put(delivery, BigDecimal.ZERO);
        }

        /** One that stands and of which nothing went back. */
        private void takenBack(int step) {
            posted(step)
                    .filter(delivery -> deliveries.get(delivery).signum() == 0)
                    .ifPresent(delivery -> delivery.desk("stan")
                            .run(
                                    delivery.ref().id(),
                                    new Wish.Fire(ReceivingEvents.REVERSE, RecordValue.EMPTY),
                                    "Not ours"));
        }

        private void sentBack(int step) {
            posted(step)
                    .filter(delivery -> deliveries.get(delivery).compareTo(quantity(delivery)) < 0)
                    .ifPresent(delivery -> {
                        CaseUnderTest back = hospital.aDelivery()
                                .ofType("RETURN")
                                .noted("RT-" + ++notes)
                                .with(
                                        "originalReceiptNo",
                                        delivery.text("receiptNo").orElseThrow())
                                .of(1, "1")
                                .counted();
                        back.fires("stan", ReceivingEvents.RETURN_ENTERED, ReceivingBench.rma());
                        deliveries.merge(delivery, BigDecimal.ONE, BigDecimal::add);
                    });
        }

        private Optional<CaseUnderTest> posted(int step) {
            List<CaseUnderTest> standing = new ArrayList<>(deliveries.keySet());
            standing.removeIf(delivery -> !delivery.ref().state().equals("POSTED"));
            return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(step % standing.size()));
        }

        private static BigDecimal quantity(CaseUnderTest delivery) {
            return delivery.read().data().records("acceptedLines").stream()
                    .map(line -> line.decimal("qtyReceived").orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Never below what was received, as no ERP allows it. */
        private void orderedAnew(int quantity) {
            ErpOrder order = hospital.erp().order("PO-1");
            BigDecimal anew = BigDecimal.valueOf(quantity).max(order.received(1));
            order.change(Orders.of(
                    "SUP-9",
                    RequisitionForm.aLine(1, anew.toPlainString(), "12.00").with("itemId", Data.text("ITM-7"))));
            hospital.report(
                    "p2p.requisition.po-changed",
                    Data.record().put("poNumber", "PO-1").build());
        }

        private void holds() {
            ErpOrder order = hospital.erp().order("PO-1");
            assertThat(order.received(1)).isLessThanOrEqualTo(order.ordered(1));
            assertThat(hospital.erp().warehouse().net("PO-1", 1)).isEqualByComparingTo(order.received(1));
            for (CaseUnderTest delivery : deliveries.keySet()) {
                if (delivery.ref().state().equals("POSTED")) {
                    RecordValue receipt = hospital.erp()
                            .warehouse()
                            .receipt(delivery.text("receiptNo").orElseThrow());
                    BigDecimal posted = receipt.records("lines").stream()
                            .map(line -> line.decimal("qty").orElseThrow())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(posted).isEqualByComparingTo(quantity(delivery));
                }
            }
        }

        void everyLogProvesItself() {
            ReDecider again = new ReDecider(hospital.lab().bursar().engine().standard());
            hospital.cases()
                    .forEach(ref -> assertThat(again.check(ref.history())).isEmpty());
        }
    }
}
