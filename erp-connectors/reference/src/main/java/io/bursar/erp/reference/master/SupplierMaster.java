package io.bursar.erp.reference.master;

import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.SupplierState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A supplier as it is loaded. Loading it again with other content changes it: a block is set that way.
 *
 * <pre>{@code
 * SupplierMaster acme = SupplierMaster.active("SUP-100", "Acme Medical")
 *     .screened(List.of(new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, LocalDate.of(2026, 3, 1))));
 * }</pre>
 *
 * @param supplierId the supplier
 * @param name legal name
 * @param state life-cycle state
 * @param blocked whether a block is set
 * @param supplierGroupId shared by all suppliers with the same tax number
 * @param currency ISO 4217 code of the order currency
 * @param terms payment terms
 * @param bankToken token of the current bank account
 * @param taxToken token of the tax number
 * @param screenings the last run per list
 */
public record SupplierMaster(
        String supplierId,
        String name,
        SupplierState state,
        boolean blocked,
        Optional<String> supplierGroupId,
        String currency,
        String terms,
        Optional<String> bankToken,
        Optional<String> taxToken,
        List<ScreeningEntry> screenings) {

    /** Refuses nulls and copies the list. */
    public SupplierMaster {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(bankToken, "bankToken");
        Objects.requireNonNull(taxToken, "taxToken");
        screenings = List.copyOf(screenings);
    }

    /** An active supplier in US dollars, net 30 days, not screened yet. */
    public static SupplierMaster active(String supplierId, String name) {
        return new SupplierMaster(
                supplierId,
                name,
                SupplierState.ACTIVE,
                false,
                Optional.empty(),
                "USD",
                "NET30",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** This supplier in another state. */
    public SupplierMaster inState(SupplierState other) {
        return new SupplierMaster(
                supplierId, name, other, blocked, supplierGroupId, currency, terms, bankToken, taxToken, screenings);
    }

    /** This supplier with the block set or lifted. */
    public SupplierMaster blocked(boolean set) {
        return new SupplierMaster(
                supplierId, name, state, set, supplierGroupId, currency, terms, bankToken, taxToken, screenings);
    }

    /** This supplier in a group. */
    public SupplierMaster inGroup(String group) {
        return new SupplierMaster(
                supplierId, name, state, blocked, Optional.of(group), currency, terms, bankToken, taxToken, screenings);
    }

    /** This supplier with other payment terms. */
    public SupplierMaster onTerms(String other) {
        return new SupplierMaster(
                supplierId, name, state, blocked, supplierGroupId, currency, other, bankToken, taxToken, screenings);
    }

    /** This supplier with a bank account. */
    public SupplierMaster paidTo(String token) {
        return new SupplierMaster(
                supplierId,
                name,
                state,
                blocked,
                supplierGroupId,
                currency,
                terms,
                Optional.of(token),
                taxToken,
                screenings);
    }

    /** This supplier with its screening runs. */
    public SupplierMaster screened(List<ScreeningEntry> runs) {
        return new SupplierMaster(
                supplierId, name, state, blocked, supplierGroupId, currency, terms, bankToken, taxToken, runs);
    }
}
