package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;

/** Short words for scenarios of deliveries: orders that are there, papers that people attach. */
abstract class ReceivingBench extends Bench {

    static final String IMPLANT = "42321500";
    static final String DRUG = "51142100";
    static final String VACCINE = "51201600";
    static final String ITEM = "ITM-7";

    /** An open order with one line of a catalogue item. */
    void ordered(String quantity, String price) {
        ordered(quantity, price, RequisitionForm.SUPPLIES);
    }

    void ordered(String quantity, String price, String unspsc) {
        erp().existing(Orders.of(
                "SUP-9",
                RequisitionForm.aLine(1, quantity, price)
                        .with("itemId", Data.text(ITEM))
                        .with("unspsc", Data.text(unspsc))));
    }

    LocalDate inDays(int days) {
        return hospital.today().plusDays(days);
    }

    static RecordValue rma() {
        return Data.record().put("rmaNumber", "RMA-1").build();
    }

    static RecordValue proof() {
        return Data.record().put("carrierProof", "POD-1").build();
    }

    static RecordValue evidence() {
        return Data.record().put("evidence", "DOC-INSPECTION").build();
    }

    static RecordValue papers() {
        return Data.record().put("tiRef", "TI-1").put("tsRef", "TS-1").build();
    }

    RecordValue form(int quantity) {
        return Data.record().put("executedOn", inDays(-10)).put("qty", quantity).build();
    }

    String received(String order) {
        return erp().order(order).received(1).stripTrailingZeros().toPlainString();
    }
}
