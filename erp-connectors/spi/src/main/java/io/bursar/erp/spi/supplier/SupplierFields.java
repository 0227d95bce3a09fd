package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a system of record keeps about a supplier beside its status and bank data (W02). In a change only what is given
 * changes; in an answer what the system does not keep is absent.
 *
 * <pre>{@code
 * SupplierFields.from(Data.record().put("legalName", "Acme Medical").put("remitToId", "MAIN").build());
 * }</pre>
 *
 * @param legalName name as registered with the tax authority
 * @param dba name it trades under
 * @param remitToId where payments go; with the tax token it names one supplier (canonical W02, fixed)
 * @param addresses where it is; empty where unknown or unchanged
 * @param category what it delivers
 * @param criticality STANDARD or CRITICAL_CARE
 * @param taxClass class of the tax form
 * @param tinType kind of tax number
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param form1099Box box of the information return
 * @param backupWithholding whether 24 % are withheld from its payments
 * @param npi national provider identifier
 * @param currency ISO 4217 code of its orders
 * @param terms payment terms
 * @param purchaseLimit most of one order of a one-time supplier
 * @param nextReviewOn when it is due for review
 */
public record SupplierFields(
        Optional<String> legalName,
        Optional<String> dba,
        Optional<String> remitToId,
        List<SupplierAddress> addresses,
        Optional<String> category,
        Optional<String> criticality,
        Optional<String> taxClass,
        Optional<String> tinType,
        Optional<String> taxToken,
        Optional<String> form1099Box,
        Optional<Boolean> backupWithholding,
        Optional<String> npi,
        Optional<String> currency,
        Optional<String> terms,
        Optional<Money> purchaseLimit,
        Optional<LocalDate> nextReviewOn)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public SupplierFields {
        Objects.requireNonNull(legalName, "legalName");
        Objects.requireNonNull(dba, "dba");
        Objects.requireNonNull(remitToId, "remitToId");
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(criticality, "criticality");
        Objects.requireNonNull(taxClass, "taxClass");
        Objects.requireNonNull(tinType, "tinType");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(form1099Box, "form1099Box");
        Objects.requireNonNull(backupWithholding, "backupWithholding");
        Objects.requireNonNull(npi, "npi");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(purchaseLimit, "purchaseLimit");
        Objects.requireNonNull(nextReviewOn, "nextReviewOn");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierFields from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierFields(
                fields.maybeText("legalName"),
                fields.maybeText("dba"),
                fields.maybeText("remitToId"),
                fields.records("addresses", SupplierAddress::from),
                fields.maybeText("category"),
                fields.maybeText("criticality"),
                fields.maybeText("taxClass"),
                fields.maybeText("tinType"),
                fields.maybeToken("taxToken"),
                fields.maybeText("form1099Box"),
                fields.maybeTruth("backupWithholding"),
                fields.maybeText("npi"),
                fields.maybeText("currency"),
                fields.maybeText("terms"),
                fields.maybeMoney("purchaseLimit"),
                fields.maybeDate("nextReviewOn"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("legalName", legalName.orElse(null))
                .put("dba", dba.orElse(null))
                .put("remitToId", remitToId.orElse(null))
                .put(
                        "addresses",
                        Data.list(
                                addresses.stream().map(SupplierAddress::toData).toList()))
                .put("category", category.orElse(null))
                .put("criticality", criticality.orElse(null))
                .put("taxClass", taxClass.orElse(null))
                .put("tinType", tinType.orElse(null))
                .put("taxToken", taxToken.map(TokenValue::new).orElse(null))
                .put("form1099Box", form1099Box.orElse(null))
                .put(
                        "backupWithholding",
                        backupWithholding.map(BooleanValue::of).orElse(null))
                .put("npi", npi.orElse(null))
                .put("currency", currency.orElse(null))
                .put("terms", terms.orElse(null))
                .put("purchaseLimit", purchaseLimit.orElse(null))
                .put("nextReviewOn", nextReviewOn.orElse(null))
                .build();
    }
}
