package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.money.Money;
import java.util.Optional;

/**
 * What becomes of an invoice whose sums are off once people have resolved its INV_TAX (canonical W05): an accepted
 * difference is paid, one that is paid short is disputed, and either is posted as what it is, so that the figures of
 * the supplier stay as they are and add up (IEX-I2). Nothing settles amounts that cannot be compared, and no short
 * payment an invoice that says less than its parts, or all of it.
 */
final class HeaderSettlement {

    private static final String ACCEPT = "ACCEPT_VARIANCE";
    private static final String SHORT_PAY = "SHORT_PAY";

    private HeaderSettlement() {}

    /** Whether the header stands, and what of the gross lines, tax and freight do not make up and is not paid. */
    static Optional<DataValue> of(FactFields facts) {
        Optional<Money> difference = facts.money("difference");
        Optional<Money> gross = facts.money("gross");
        if (difference.isEmpty() || gross.isEmpty()) {
            return Optional.empty();
        }
        boolean balanced = facts.isTrue("balanced");
        Optional<String> resolution = facts.text("resolution")
                .filter(any -> !balanced && facts.isTrue("comparable") && !facts.isTrue("open"));
        boolean accepted = resolution.filter(ACCEPT::equals).isPresent();
        boolean paidShort = resolution.filter(SHORT_PAY::equals).isPresent()
                && difference.get().amount().signum() > 0
                && gross.get().exceeds(difference.get());
        Data.Builder settled = Data.record().put("stands", balanced || accepted || paidShort);
        if (accepted || paidShort) {
            settled.put("difference", difference.get());
        }
        return Optional.of((paidShort
                        ? settled.put("disputed", difference.get()).put("disputeReason", HoldRule.INV_TAX.code())
                        : settled)
                .build());
    }
}
