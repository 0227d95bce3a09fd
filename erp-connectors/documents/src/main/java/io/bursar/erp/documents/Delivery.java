package io.bursar.erp.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the supplier says it delivered.
 *
 * <pre>{@code
 * document.delivery();   // null where the document says nothing of it
 * }</pre>
 *
 * @param date the day
 * @param locationId the place
 * @param partyName who took delivery
 */
public record Delivery(
        @Nullable LocalDate date,
        @Nullable SchemedId locationId,
        @Nullable String partyName) {}
