package io.bursar.erp.documents;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A party of a supplier document, as it names itself. Names prove nothing: the supplier master decides who this is.
 *
 * <pre>{@code
 * document.supplier().companyId();   // the registration number, if stated
 * }</pre>
 *
 * @param name the trading name, else the registered one
 * @param registeredName the registered name, if stated
 * @param endpointId the electronic address, if stated
 * @param ids identifiers agreed with the other party
 * @param companyId the legal registration, if stated
 * @param taxId the tax number, if stated; FIN_RESTRICTED (canonical §1.9)
 */
public record Party(
        String name,
        @Nullable String registeredName,
        @Nullable SchemedId endpointId,
        List<SchemedId> ids,
        @Nullable SchemedId companyId,
        @Nullable Restricted taxId) {

    /** Refuses a null name and copies the ids. */
    public Party {
        Objects.requireNonNull(name, "name");
        ids = List.copyOf(ids);
    }
}
