package io.bursar.erp.reference.master;

import java.util.Objects;

/**
 * A name and tax number that belong together, as the tax authority would say. The reference ERP asks nobody outside: it
 * answers {@code tin.match} from these.
 *
 * <pre>{@code
 * new TaxRecord("tok-tin-1", "Acme Medical LLC");
 * }</pre>
 *
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param legalName to whom it was issued
 */
public record TaxRecord(String taxToken, String legalName) {

    /** Refuses nulls. */
    public TaxRecord {
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(legalName, "legalName");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TaxRecord[" + legalName + "]";
    }
}
