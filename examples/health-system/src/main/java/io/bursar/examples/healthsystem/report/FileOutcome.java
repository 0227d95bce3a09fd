package io.bursar.examples.healthsystem.report;

import java.util.Objects;

/**
 * What became of an invoice file that was handed in.
 *
 * <pre>{@code
 * new FileOutcome("base-example.xml", "REJECTED", "INV_SUPPLIER_MISMATCH resolved by RETURN_TO_SUPPLIER");
 * }</pre>
 *
 * @param file its name
 * @param state where its case stands; {@code UNREADABLE} where it became none
 * @param reason why
 */
public record FileOutcome(String file, String state, String reason) {
    /** Refuses nulls. */
    public FileOutcome {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }
}
