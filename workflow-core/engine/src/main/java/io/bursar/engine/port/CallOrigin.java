package io.bursar.engine.port;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose call it is, and where it was first meant to go. A write that may have been sent is looked up, and sent again,
 * where it was first sent: facilities move to another system of record, effects on their way do not (design §4.14).
 *
 * <pre>{@code
 * systems.on(new CallOrigin(caseId, correlation, "erp-north")).lookUp(call);
 * }</pre>
 *
 * @param caseId the case
 * @param correlation the chain of cases it belongs to
 * @param connector the connector recorded with the work; null for a query, and for work from before it was recorded
 */
public record CallOrigin(
        CaseId caseId, CorrelationId correlation, @Nullable String connector) {

    /** Refuses nulls. */
    public CallOrigin {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(correlation, "correlation");
    }

    /** The connector recorded with the work, where there is one. */
    public Optional<String> recorded() {
        return Optional.ofNullable(connector);
    }
}
