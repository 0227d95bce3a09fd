package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * State, block and screening of a supplier; {@code active} and {@code screeningClear} are given ready for guards.
 *
 * <pre>{@code
 * SupplierStatusCapability.CONTRACT.readAnswer(answer.value()).active();
 * }</pre>
 *
 * @param supplierId the supplier
 * @param name legal name
 * @param state life-cycle state
 * @param blocked whether a block is set
 * @param active state ACTIVE and not blocked
 * @param supplierGroupId shared by all suppliers with the same tax number (controls §6)
 * @param currency ISO 4217 code of the order currency
 * @param terms payment terms
 * @param bankToken token of the current bank account (FIN_RESTRICTED)
 * @param taxToken token of the tax number, the same for every supplier that has it (FIN_RESTRICTED; controls §6); never
 *     the number itself
 * @param remitToIds the addresses money may be sent to; empty where the system does not keep any
 * @param screeningClear screened at least once and CLEAR on every list
 * @param screenedOn the oldest of the last runs over all lists
 * @param screeningAgeDays days since {@code screenedOn} at the time of the answer
 * @param screenings the last run per list
 * @param kept the whole record, where the system gives it
 */
public record SupplierStatus(
        String supplierId,
        String name,
        SupplierState state,
        boolean blocked,
        boolean active,
        Optional<String> supplierGroupId,
        Optional<String> currency,
        Optional<String> terms,
        Optional<String> bankToken,
        Optional<String> taxToken,
        List<String> remitToIds,
        boolean screeningClear,
        Optional<LocalDate> screenedOn,
        Optional<Integer> screeningAgeDays,
        List<ScreeningEntry> screenings,
        Optional<SupplierRecord> kept)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public SupplierStatus {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(bankToken, "bankToken");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(screenedOn, "screenedOn");
        Objects.requireNonNull(screeningAgeDays, "screeningAgeDays");
        Objects.requireNonNull(kept, "kept");
        remitToIds = List.copyOf(remitToIds);
        screenings = List.copyOf(screenings);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierStatus from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierStatus(
                fields.text("supplierId"),
                fields.text("name"),
                fields.code("state", SupplierState.class),
                fields.truth("blocked"),
                fields.truth("active"),
                fields.maybeText("supplierGroupId"),
                fields.maybeText("currency"),
                fields.maybeText("terms"),
                fields.maybeToken("bankToken"),
                fields.maybeToken("taxToken"),
                fields.texts("remitToIds"),
                fields.truth("screeningClear"),
                fields.maybeDate("screenedOn"),
                fields.maybeInteger("screeningAgeDays"),
                fields.records("screenings", ScreeningEntry::from),
                fields.maybeRecord("kept").map(SupplierRecord::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("name", name)
                .put("state", state.code())
                .put("blocked", blocked)
                .put("active", active)
                .put("supplierGroupId", supplierGroupId.orElse(null))
                .put("currency", currency.orElse(null))
                .put("terms", terms.orElse(null))
                .put("bankToken", bankToken.map(TokenValue::new).orElse(null))
                .put("taxToken", taxToken.map(TokenValue::new).orElse(null))
                .put("remitToIds", remitToIds.isEmpty() ? null : Data.texts(remitToIds))
                .put("screeningClear", screeningClear)
                .put("screenedOn", screenedOn.orElse(null))
                .put("screeningAgeDays", screeningAgeDays.map(DecimalValue::of).orElse(null))
                .put(
                        "screenings",
                        Data.list(
                                screenings.stream().map(ScreeningEntry::toData).toList()))
                .put("kept", kept.map(SupplierRecord::toData).orElse(null))
                .build();
    }
}
