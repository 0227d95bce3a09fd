package io.bursar.standards.internal.function;

import io.bursar.controls.duplicate.DuplicateKey;
import io.bursar.controls.duplicate.InvoiceFacts;
import io.bursar.controls.duplicate.InvoiceNumber;
import io.bursar.controls.duplicate.SupplierIdentity;
import io.bursar.controls.tolerance.InvoiceTotals;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an invoice says: how sure its reading is, whether it adds up, and under which keys it is found again. */
public final class InvoiceFunctions {

    private static final List<String> REQUIRED = List.of(
            "supplierId",
            "remitToId",
            "invoiceNo",
            "invoiceDate",
            "docType",
            "currency",
            "net",
            "tax",
            "freight",
            "gross",
            "terms",
            "dueDate",
            "lines",
            "matchType");

    private InvoiceFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.fieldsConfident", FieldType.BOOL, InvoiceFunctions::confident),
                NamedFunction.of(
                        "p2p.normalizeInvoiceNo",
                        FieldType.TEXT,
                        facts -> Results.text(facts.text("invoiceNo")
                                .map(InvoiceNumber::of)
                                .filter(InvoiceNumber::present)
                                .map(InvoiceNumber::normalised))),
                NamedFunction.of("p2p.invoiceRead", FieldType.RECORD, InvoiceFunctions::read),
                NamedFunction.of("p2p.headerArithmetic", FieldType.RECORD, InvoiceFunctions::header),
                NamedFunction.of("p2p.headerSettled", FieldType.RECORD, HeaderSettlement::of),
                NamedFunction.ofKeys("p2p.invoiceKeys", FieldType.RECORD, InvoiceFunctions::keys),
                NamedFunction.of(
                        "p2p.nextOpenDate",
                        FieldType.DATE,
                        facts -> Results.date(facts.isTrue("open") ? facts.date("date") : facts.date("nextOpenDate"))));
    }

    /** What was read of a document over what the case has already; complete when nothing required is missing. */
    private static Optional<DataValue> read(FactFields facts) {
        Data.Builder all = Data.record();
        boolean complete = true;
        for (String name : REQUIRED) {
            Optional<DataValue> value =
                    facts.inner("read").flatMap(read -> read.get(name)).or(() -> facts.get(name));
            all.put(name, value.map(InvoiceFunctions::asBilled).orElse(null));
            complete = complete && value.isPresent();
        }
        return Optional.of(all.put("complete", complete).build());
    }

    /** How units convert is for people to say, not for who bills. */
    private static DataValue asBilled(DataValue value) {
        return value instanceof ListValue list ? OrderUnits.unsaid(list) : value;
    }

    private static Optional<DataValue> confident(FactFields facts) {
        return facts.decimal("threshold")
                .flatMap(threshold -> facts.records("confidences")
                        .flatMap(fields -> Results.truth(
                                !fields.isEmpty() && fields.stream().allMatch(field -> reaches(field, threshold)))));
    }

    private static boolean reaches(FactFields field, BigDecimal threshold) {
        return field.decimal("confidence")
                .filter(sure -> sure.compareTo(threshold) >= 0)
                .isPresent();
    }

    /**
     * Balanced: lines, tax and freight make up the gross within a cent, lines the net, and all is in one currency. A
     * {@code settled} difference is one that people resolved and counts as explained.
     */
    private static Optional<DataValue> header(FactFields facts) {
        Optional<List<FactFields>> lines = facts.records("lines");
        Optional<Money> gross = facts.money("gross");
        if (lines.isEmpty() || gross.isEmpty()) {
            return Optional.empty();
        }
        Money none = Money.zero(gross.get().currency());
        List<Money> amounts = new ArrayList<>();
        lines.get().forEach(line -> line.money("amount").ifPresent(amounts::add));
        Optional<Money> settled = facts.money("settled");
        InvoiceTotals totals = new InvoiceTotals(
                amounts,
                facts.money("tax").orElse(none),
                facts.money("freight").orElse(none),
                settled.map(gross.get()::minus).orElse(gross.get()));
        Money sum = amounts.stream().reduce(none, Money::plus);
        boolean net = facts.money("net")
                .map(said -> said.minus(sum).abs().amount().compareTo(InvoiceTotals.ALLOWED) <= 0)
                .orElse(true);
        boolean currency = facts.text("currency")
                .map(gross.get().currency().getCurrencyCode()::equals)
                .orElse(true);
        // less than nothing is no bill, whatever it calls itself: a credit says with its type that it takes away
        boolean comparable =
                currency && amounts.size() == lines.get().size() && !gross.get().isNegative();
        boolean balanced =
                (net || settled.isPresent()) && comparable && totals.check().passed();
        Data.Builder off = Data.record().put("variance", totals.difference().abs());
        return Optional.of(Data.record()
                .put("balanced", balanced)
                .put("comparable", comparable)
                .put("difference", totals.difference())
                .put("off", Data.list(balanced ? List.of() : List.of(off.build())))
                .build());
    }

    /** The keys by kind, exact ones first; of a kind with several keys the first. */
    private static Optional<DataValue> keys(FactFields facts) {
        Optional<String> supplier = facts.text("supplierId");
        Optional<String> number = facts.text("invoiceNo");
        Optional<LocalDate> date = facts.date("invoiceDate");
        Optional<Money> gross = facts.money("gross");
        if (supplier.isEmpty() || number.isEmpty() || date.isEmpty() || gross.isEmpty()) {
            return Optional.empty();
        }
        SupplierIdentity identity = new SupplierIdentity(
                supplier.get(),
                facts.text("supplierGroupId").orElse(supplier.get()),
                facts.token("taxToken"),
                facts.token("bankToken"));
        InvoiceFacts invoice = InvoiceFacts.of(identity, number.get(), gross.get(), date.get());
        boolean credit = facts.text("docType").equals(Optional.of("CREDIT"));
        Data.Builder keys = Data.record();
        for (DuplicateKey key : (credit ? invoice.asCreditOrReversed() : invoice).keys()) {
            keys.put(key.kind(), key.key());
        }
        return Optional.of(keys.build());
    }
}
