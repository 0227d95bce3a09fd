package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.AllowanceCharge;
import io.bursar.erp.documents.DocumentHeader;
import io.bursar.erp.documents.DocumentKind;
import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.MonetaryTotals;
import io.bursar.erp.documents.Party;
import io.bursar.erp.documents.Restricted;
import io.bursar.erp.documents.SchemedId;
import io.bursar.erp.documents.SupplierDocument;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A supplier document as the data of canonical W04. */
public final class CanonicalInvoice {

    private CanonicalInvoice() {}

    /** The data, see {@link SupplierDocument#toData()}. */
    public static RecordValue of(SupplierDocument document) {
        DocumentHeader header = document.header();
        MonetaryTotals totals = document.totals();
        Sign sign = header.negativeForm() ? Sign.TURNED : Sign.AS_STATED;
        Money freight = document.allowanceCharges().stream()
                .filter(AllowanceCharge::isFreight)
                .map(AllowanceCharge::amount)
                .reduce(Money.zero(header.currency()), Money::plus);
        return Data.record()
                .put("supplierName", document.supplier().name())
                .put("supplierIds", Data.texts(supplierIds(document.supplier())))
                .put("invoiceNo", header.number())
                .put("invoiceDate", header.issueDate())
                .put("dueDate", header.dueDate())
                .put("docType", header.kind().code())
                .put("poNumber", document.references().orderId())
                .put("creditOf", creditOf(document))
                .put("currency", header.currency().getCurrencyCode())
                .put("net", sign.of(totals.taxExclusive().minus(freight)))
                .put("tax", sign.of(document.tax().amount()))
                .put("freight", sign.of(freight))
                .put("gross", sign.of(totals.taxInclusive()))
                .put("lines", Data.list(new CanonicalLines(document, sign).records()))
                .build();
    }

    /** The first document a credit names, where its number fits the field; a person sees the others in the image. */
    private static @Nullable String creditOf(SupplierDocument document) {
        if (document.header().kind() != DocumentKind.CREDIT) {
            return null;
        }
        return document.references().precedingInvoices().stream()
                .filter(number -> number.length() <= DocumentLimits.MAX_NUMBER_LENGTH)
                .findFirst()
                .orElse(null);
    }

    /** Every id the supplier gives itself, but none that repeats its restricted tax number. */
    private static List<String> supplierIds(Party supplier) {
        Optional<String> taxId =
                Optional.ofNullable(supplier.taxId()).map(Restricted::reveal).map(CanonicalInvoice::comparable);
        return Stream.of(
                        Stream.ofNullable(supplier.endpointId()),
                        supplier.ids().stream(),
                        Stream.ofNullable(supplier.companyId()))
                .flatMap(ids -> ids)
                .filter(id -> taxId.filter(comparable(id.value())::equals).isEmpty())
                .map(SchemedId::toString)
                .distinct()
                .toList();
    }

    private static String comparable(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
