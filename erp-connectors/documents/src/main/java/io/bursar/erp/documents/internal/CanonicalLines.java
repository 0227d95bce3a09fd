package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.AllowanceCharge;
import io.bursar.erp.documents.DocumentLine;
import io.bursar.erp.documents.LinePrice;
import io.bursar.erp.documents.SupplierDocument;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of canonical W04: those of the supplier, then the document's other allowances and charges. */
final class CanonicalLines {

    private static final Pattern LINE_NUMBER = Pattern.compile("0*[1-9][0-9]{0,8}");

    private final SupplierDocument document;
    private final Sign sign;

    CanonicalLines(SupplierDocument document, Sign sign) {
        this.document = document;
        this.sign = sign;
    }

    List<RecordValue> records() {
        List<Integer> numbers = lineNumbers();
        List<RecordValue> records = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            records.add(line(numbers.get(i), document.lines().get(i)));
        }
        int next = numbers.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (AllowanceCharge part : document.allowanceCharges()) {
            if (!part.isFreight()) {
                records.add(charge(next++, part));
            }
        }
        return records;
    }

    /** The supplier's own numbers where all lines have one and no two the same, else one, two, three. */
    private List<Integer> lineNumbers() {
        Set<Integer> seen = new HashSet<>();
        List<Integer> own = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            OptionalInt number = number(line.id());
            if (number.isPresent() && seen.add(number.getAsInt())) {
                own.add(number.getAsInt());
            }
        }
        if (own.size() == document.lines().size()) {
            return own;
        }
        List<Integer> counted = new ArrayList<>();
        for (int i = 1; i <= document.lines().size(); i++) {
            counted.add(i);
        }
        return counted;
    }

    private static OptionalInt number(@Nullable String id) {
        return id != null && LINE_NUMBER.matcher(id).matches()
                ? OptionalInt.of(Integer.parseInt(id))
                : OptionalInt.empty();
    }

    private RecordValue line(int number, DocumentLine line) {
        BigDecimal quantity = line.quantity();
        LinePrice price = line.price();
        OptionalInt orderLine = number(line.references().orderLineId());
        Data.Builder record = Data.record()
                .put("lineNo", number)
                .put("poNumber", poNumber(line))
                .put("receiptNo", line.references().receiptId())
                .put("qty", quantity == null ? null : sign.of(quantity))
                .put("uom", line.uom())
                .put("unitPrice", price == null ? null : price.perUnit())
                .put("amount", sign.of(line.amount()))
                .put("description", line.item().name());
        if (orderLine.isPresent()) {
            record.put("poLine", orderLine.getAsInt());
        }
        return record.build();
    }

    private @Nullable String poNumber(DocumentLine line) {
        String own = line.references().orderId();
        return own != null ? own : document.references().orderId();
    }

    private RecordValue charge(int number, AllowanceCharge part) {
        String name = part.charge() ? "Charge" : "Allowance";
        return Data.record()
                .put("lineNo", number)
                .put("amount", sign.of(part.signed()))
                .put("description", Objects.requireNonNullElse(part.reason(), name))
                .build();
    }
}
