package io.bursar.standards.function;

import io.bursar.controls.identifier.IdentifierCheck;
import io.bursar.controls.identifier.IdentifierKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.WorkflowId;
import java.util.Optional;

/**
 * Says of a supplier's tax number and account whether their form holds (W02-2, controls §4), while they are in the
 * clear at intake: {@code tinFormat} and {@code ibanFormat}. Of what comes as a token already it says nothing.
 *
 * <pre>{@code
 * SealingRules rules = SealingRules.of(subjects).withFormats(SupplierFormats::of);
 * }</pre>
 */
public final class SupplierFormats {

    private static final WorkflowId SUPPLIER = new WorkflowId("p2p.supplier");
    private static final String VALID = "VALID";
    private static final String PREFIX_UNKNOWN = "PREFIX_UNKNOWN";
    private static final String INVALID = "INVALID";

    private SupplierFormats() {}

    /** The fields for the data of a case of a workflow; none but for suppliers. */
    public static RecordValue of(WorkflowId workflow, RecordValue clear) {
        if (!workflow.equals(SUPPLIER)) {
            return RecordValue.EMPTY;
        }
        Optional<String> tin = inClear(clear.at("tin"));
        Optional<String> iban = inClear(clear.at("bank.iban"));
        return Data.record()
                .put(
                        "tinFormat",
                        tin.map(text -> tinFormat(clear.text("tinType").orElse(""), text))
                                .orElse(null))
                .put("ibanFormat", iban.map(SupplierFormats::ibanFormat).orElse(null))
                .build();
    }

    private static String tinFormat(String type, String text) {
        IdentifierKind kind = switch (type) {
            case "SSN" -> IdentifierKind.SSN;
            case "ITIN" -> IdentifierKind.ITIN;
            default -> IdentifierKind.EIN;
        };
        // a foreign number has the form of its country, which nobody here knows
        if (type.equals("FOREIGN")) {
            return VALID;
        }
        IdentifierCheck check = kind.check(text);
        if (!check.holds()) {
            return INVALID;
        }
        return check.findings().isEmpty() ? VALID : PREFIX_UNKNOWN;
    }

    private static String ibanFormat(String text) {
        return IdentifierKind.IBAN.check(text).holds() ? VALID : INVALID;
    }

    private static Optional<String> inClear(Optional<DataValue> value) {
        return value.filter(TextValue.class::isInstance).map(text -> ((TextValue) text).value());
    }
}
