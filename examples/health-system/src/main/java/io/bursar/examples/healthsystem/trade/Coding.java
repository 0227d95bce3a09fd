package io.bursar.examples.healthsystem.trade;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;

/**
 * Where lines of an invoice are charged.
 *
 * <pre>{@code
 * Coding.coded(line, "MERCY-PLANT", "64000");
 * }</pre>
 */
final class Coding {

    private Coding() {}

    static RecordValue coded(RecordValue line, String costCenterId, String glAccountId) {
        return line.with("costCenterId", Data.text(costCenterId)).with("glAccountId", Data.text(glAccountId));
    }
}
