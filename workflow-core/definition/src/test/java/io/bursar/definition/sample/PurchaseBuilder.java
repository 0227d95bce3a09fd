package io.bursar.definition.sample;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link Purchase}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Purchase payload = Purchase.builder().build();
 * }</pre>
 */
public final class PurchaseBuilder {

    private final Data.Builder data = Data.record();

    PurchaseBuilder() {}

    /** The field {@code requesterRef}. */
    public PurchaseBuilder requesterRef(PersonId value) {
        data.put("requesterRef", value.value());
        return this;
    }

    /** The field {@code channelRequestId}. */
    public PurchaseBuilder channelRequestId(String value) {
        data.put("channelRequestId", value);
        return this;
    }

    /** Who sells it, as the ERP knows them. */
    public PurchaseBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** When the goods must be there. */
    public PurchaseBuilder needBy(LocalDate value) {
        data.put("needBy", value);
        return this;
    }

    /** The field {@code total}. */
    public PurchaseBuilder total(Money value) {
        data.put("total", value);
        return this;
    }

    /** The field {@code profile}. */
    public PurchaseBuilder profile(PurchaseProfile value) {
        data.put("profile", value.code());
        return this;
    }

    /** The field {@code emergency}. */
    public PurchaseBuilder emergency(boolean value) {
        data.put("emergency", value);
        return this;
    }

    /** The field {@code bankToken}. */
    public PurchaseBuilder bankToken(TokenValue value) {
        data.put("bankToken", value);
        return this;
    }

    /** The field {@code contentHash}. */
    public PurchaseBuilder contentHash(BytesValue value) {
        data.put("contentHash", value);
        return this;
    }

    /** The field {@code submittedOn}. */
    public PurchaseBuilder submittedOn(Instant value) {
        data.put("submittedOn", value);
        return this;
    }

    /** The field {@code overrun}. */
    public PurchaseBuilder overrun(BigDecimal value) {
        data.put("overrun", value);
        return this;
    }

    /** The field {@code poNumber}. */
    public PurchaseBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** The field {@code poVersion}. */
    public PurchaseBuilder poVersion(int value) {
        data.put("poVersion", value);
        return this;
    }

    /** The field {@code owner}. */
    public PurchaseBuilder owner(PersonId value) {
        data.put("owner", value.value());
        return this;
    }

    /** The field {@code column}. */
    public PurchaseBuilder column(String value) {
        data.put("column", value);
        return this;
    }

    /** The field {@code tags}. */
    public PurchaseBuilder tags(List<String> value) {
        data.put("tags", Data.texts(value));
        return this;
    }

    /** The field {@code match}. */
    public PurchaseBuilder match(RecordValue value) {
        data.put("match", value);
        return this;
    }

    /** The field {@code dea}. */
    public PurchaseBuilder dea(PurchaseDea value) {
        data.put("dea", value.toData());
        return this;
    }

    /** The field {@code lines}. */
    public PurchaseBuilder lines(List<PurchaseLine> value) {
        data.put("lines", PayloadFields.listOf(value, PurchaseLine::toData));
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public Purchase build() {
        return new Purchase(data.build());
    }
}
