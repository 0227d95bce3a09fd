package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.money.Money;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link InvoiceCreditedLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceCreditedLine payload = InvoiceCreditedLine.builder().build();
 * }</pre>
 */
public final class InvoiceCreditedLineBuilder {

    private final Data.Builder data = Data.record();

    InvoiceCreditedLineBuilder() {}

    /** Of which line. */
    public InvoiceCreditedLineBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** How many, in the unit of the order. */
    public InvoiceCreditedLineBuilder qty(BigDecimal value) {
        data.put("qty", value);
        return this;
    }

    /** Their part of the amount of the line. */
    public InvoiceCreditedLineBuilder amount(Money value) {
        data.put("amount", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceCreditedLine build() {
        return new InvoiceCreditedLine(data.build());
    }
}
