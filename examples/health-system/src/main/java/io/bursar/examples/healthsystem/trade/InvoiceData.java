package io.bursar.examples.healthsystem.trade;

import io.bursar.embedded.sample.SampleSupplier;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the data of a W04 case of what a supplier's document says: our number for the supplier, terms, kind of match,
 * usual coding.
 */
final class InvoiceData {

    private static final int USUAL_DAYS = 30;
    private static final int MAX_ID = 60;

    private final RecordValue said;
    private final Set<String> suppliers;

    InvoiceData(RecordValue said, Set<String> suppliers) {
        this.said = said;
        this.suppliers = suppliers;
    }

    RecordValue with(Digest content, String facility) {
        String supplier = supplierId();
        boolean ordered = said.records("lines").stream()
                .anyMatch(line -> line.text("poNumber").isPresent());
        Optional<Category> category = ordered ? Optional.empty() : Category.ofSupplier(supplier);
        LocalDate date = said.date("invoiceDate").orElseThrow();
        return Data.record()
                .put("contentHash", content.toString())
                .put("imageRef", "DOC-" + content.shortText())
                .put("supplierId", supplier)
                .put("remitToId", supplier + "-REMIT")
                .put("invoiceNo", said.text("invoiceNo").orElse(null))
                .put("invoiceDate", date)
                .put("docType", said.text("docType").orElse(null))
                .put("currency", said.text("currency").orElse(null))
                .put("net", said.get("net").orElse(null))
                .put("tax", said.get("tax").orElse(null))
                .put("freight", said.get("freight").orElse(null))
                .put("gross", said.get("gross").orElse(null))
                .put("terms", terms(supplier))
                .put("dueDate", said.date("dueDate").orElse(date.plusDays(USUAL_DAYS)))
                .put("matchType", ordered ? "THREE_WAY_AFTER_GR" : "NON_PO")
                .put("category", category.map(Category::code).orElse(null))
                .put("creditOf", said.text("creditOf").orElse(null))
                .put("lines", Data.list(lines(category, facility)))
                .build();
    }

    /** The number we know the supplier by, if it gives one; else what it calls itself, which nobody will find. */
    private String supplierId() {
        List<String> own = said.list("supplierIds").texts();
        return own.stream()
                .map(id -> id.substring(id.lastIndexOf(':') + 1))
                .filter(suppliers::contains)
                .findFirst()
                .orElseGet(() -> own.isEmpty() ? "UNKNOWN" : idOf(own.get(0)));
    }

    private static String idOf(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.length() > MAX_ID ? plain.substring(0, MAX_ID) : plain;
    }

    private static String terms(String supplier) {
        return SampleSupplier.all().stream()
                .filter(known -> known.id().equals(supplier))
                .map(SampleSupplier::terms)
                .findFirst()
                .orElse("NET" + USUAL_DAYS);
    }

    /** Utilities come every month, so they carry the coding of the month before. */
    private List<RecordValue> lines(Optional<Category> category, String facility) {
        boolean recurring = category.filter(Category.UTILITIES::equals).isPresent();
        List<RecordValue> lines = new ArrayList<>();
        for (RecordValue line : said.records("lines")) {
            RecordValue kept = line.without("description");
            lines.add(recurring ? Coding.coded(kept, facility + "-PLANT", Category.UTILITIES.account()) : kept);
        }
        return lines;
    }
}
