package io.bursar.definition.sample;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Purchase of something: the data of a {@code test.purchase} case. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Purchase.builder().requesterRef(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record Purchase(RecordValue data) {

    /** Begins one without any field. */
    public static PurchaseBuilder builder() {
        return new PurchaseBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static Purchase from(RecordValue data) {
        return new Purchase(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "requesterRef", "channelRequestId", "needBy", "total", "lines");
    }

    /** The field {@code requesterRef}. */
    public PersonId requesterRef() {
        return PayloadFields.required("requesterRef", PayloadFields.text(data, "requesterRef", PersonId::new));
    }

    /** The field {@code channelRequestId}. */
    public String channelRequestId() {
        return PayloadFields.required("channelRequestId", data.text("channelRequestId"));
    }

    /** Who sells it, as the ERP knows them. */
    public Optional<String> supplierId() {
        return data.text("supplierId");
    }

    /** When the goods must be there. */
    public LocalDate needBy() {
        return PayloadFields.required("needBy", data.date("needBy"));
    }

    /** The field {@code total}. */
    public Money total() {
        return PayloadFields.required("total", data.money("total"));
    }

    /** The field {@code profile}. */
    public Optional<PurchaseProfile> profile() {
        return PayloadFields.text(data, "profile", PurchaseProfile::ofCode);
    }

    /** The field {@code emergency}. */
    public Optional<Boolean> emergency() {
        return PayloadFields.truth(data, "emergency");
    }

    /** The field {@code bankToken}. */
    public Optional<TokenValue> bankToken() {
        return PayloadFields.token(data, "bankToken");
    }

    /** The field {@code contentHash}. */
    public Optional<BytesValue> contentHash() {
        return PayloadFields.bytes(data, "contentHash");
    }

    /** The field {@code submittedOn}. */
    public Optional<Instant> submittedOn() {
        return data.instant("submittedOn");
    }

    /** The field {@code overrun}. */
    public Optional<BigDecimal> overrun() {
        return data.decimal("overrun");
    }

    /** The field {@code poNumber}. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** The field {@code poVersion}. */
    public Optional<Integer> poVersion() {
        return PayloadFields.whole(data, "poVersion");
    }

    /** The field {@code owner}. */
    public Optional<PersonId> owner() {
        return PayloadFields.text(data, "owner", PersonId::new);
    }

    /** The field {@code column}. */
    public Optional<String> column() {
        return data.text("column");
    }

    /** The field {@code tags}. */
    public List<String> tags() {
        return PayloadFields.texts(data, "tags");
    }

    /** The field {@code match}. */
    public Optional<RecordValue> match() {
        return PayloadFields.record(data, "match");
    }

    /** The field {@code dea}. */
    public Optional<PurchaseDea> dea() {
        return PayloadFields.record(data, "dea", PurchaseDea::new);
    }

    /** The field {@code lines}. */
    public List<PurchaseLine> lines() {
        return PayloadFields.records(data, "lines", PurchaseLine::new);
    }
}
