package io.bursar.standards.scenario;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An invoice as it comes in: from SUP-9, for Mercy, through the network, unless it says otherwise. */
final class InvoiceForm {

    private final Hospital hospital;
    private final List<RecordValue> lines = new ArrayList<>();
    private final TreeMap<String, DataValue> more = new TreeMap<>();
    private String number = "INV-00123";
    private String supplier = "SUP-9";
    private String facility = "MERCY";
    private String correlation = "";
    private Money freight = Money.usd("0.00");
    private Money tax = Money.usd("0.00");
    private @Nullable Money gross;
    private @Nullable LocalDate date;
    private String currency = "USD";
    private String type = "INVOICE";
    private String match = "THREE_WAY_AFTER_GR";
    private Actor sender = Actor.service("peppol");

    InvoiceForm(Hospital hospital) {
        this.hospital = hospital;
    }

    InvoiceForm numbered(String text) {
        number = text;
        return this;
    }

    InvoiceForm from(String supplierId) {
        supplier = supplierId;
        return this;
    }

    InvoiceForm at(String facilityId) {
        facility = facilityId;
        return this;
    }

    InvoiceForm dated(LocalDate day) {
        date = day;
        return this;
    }

    /** The chain of the requisition whose order it names. */
    InvoiceForm inTheChainOf(CaseUnderTest order) {
        correlation = order.read().header().place().correlation().value();
        return this;
    }

    InvoiceForm keyedBy(String person) {
        sender = Actor.person(person);
        return this;
    }

    /** A line of an order: so many at such a price. */
    InvoiceForm billing(String order, int poLine, String quantity, String price) {
        return line(poLine(lines.size() + 1, order, poLine, quantity, price));
    }

    /** Something without an order, not coded yet. */
    InvoiceForm forUncoded(String category, String amount) {
        match = "NON_PO";
        with("category", category);
        return line(Data.record()
                .put("lineNo", lines.size() + 1)
                .put("amount", Money.usd(amount))
                .build());
    }

    /** Something without an order, coded by the supplier's usual account. */
    InvoiceForm forCoded(String category, String amount) {
        match = "NON_PO";
        with("category", category);
        return line(coded(lines.size() + 1, amount));
    }

    static RecordValue coded(int lineNo, String amount) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("amount", Money.usd(amount))
                .put("costCenterId", "CC-WARD3")
                .put("glAccountId", "6400")
                .build();
    }

    static RecordValue poLine(int lineNo, String order, int poLine, String quantity, String price) {
        return poLine(lineNo, order, poLine, quantity, UnitPrice.of(price, "USD"));
    }

    static RecordValue poLine(int lineNo, String order, int poLine, String quantity, UnitPrice unit) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("poNumber", order)
                .put("poLine", poLine)
                .put("qty", new BigDecimal(quantity))
                .put("uom", "EA")
                .put("unitPrice", unit)
                .put("amount", unit.times(new BigDecimal(quantity)))
                .build();
    }

    InvoiceForm line(RecordValue line) {
        lines.add(line);
        return this;
    }

    InvoiceForm withFreight(String amount) {
        freight = Money.usd(amount);
        return this;
    }

    InvoiceForm withTax(String amount) {
        tax = Money.usd(amount);
        return this;
    }

    /** Says another gross than its lines, tax and freight make. */
    InvoiceForm claiming(String amount) {
        gross = Money.usd(amount);
        return this;
    }

    /** In another currency; freight and tax are none. */
    InvoiceForm in(String other) {
        currency = other;
        freight = Money.zero(Currency.getInstance(other));
        tax = freight;
        return this;
    }

    InvoiceForm ofType(String docType) {
        type = docType;
        return this;
    }

    InvoiceForm matched(String matchType) {
        match = matchType;
        return this;
    }

    InvoiceForm payableTo(String bankToken) {
        return with("bankTokenUsed", new TokenValue(bankToken));
    }

    InvoiceForm with(String field, DataValue value) {
        more.put(field, value);
        return this;
    }

    InvoiceForm with(String field, String value) {
        return with(field, Data.text(value));
    }

    RecordValue toData() {
        Money net = lines.stream()
                .map(line -> line.money("amount").orElseThrow())
                .reduce(Money.zero(Currency.getInstance(currency)), Money::plus);
        LocalDate issued = date == null ? hospital.today() : date;
        String content = supplier + "/" + number + "/" + hospital.cases().size();
        return Data.record()
                .put("contentHash", "sha256:" + content)
                .put("imageRef", "DOC-" + content)
                .put("supplierId", supplier)
                .put("remitToId", "REMIT-" + supplier)
                .put("invoiceNo", number)
                .put("invoiceDate", issued)
                .put("docType", type)
                .put("currency", currency)
                .put("net", net)
                .put("tax", tax)
                .put("freight", freight)
                .put("gross", gross == null ? net.plus(tax).plus(freight) : gross)
                .put("terms", "NET30")
                .put("dueDate", issued.plusDays(30))
                .put("matchType", match)
                .put("lines", Data.list(lines))
                .build()
                .with(new RecordValue(more));
    }

    /** It arrived, and everything on it could be read. */
    CaseUnderTest captured() {
        CaseUnderTest invoice = received();
        extract(invoice, RecordValue.EMPTY);
        return invoice;
    }

    /** It arrived and lies there. */
    CaseUnderTest received() {
        CaseId caseId = hospital.lab().bursar().engine().settings().ids().newCaseId();
        tried(caseId).orThrow();
        return hospital.opened(caseId);
    }

    /** Somebody begins to enter it. */
    CaseUnderTest drafted() {
        CaseId caseId = hospital.lab().bursar().engine().settings().ids().newCaseId();
        begun(caseId, null).orThrow();
        return hospital.opened(caseId);
    }

    Outcome tried(CaseId caseId) {
        return begun(caseId, ProcureToPay.InvoiceEvents.RECEIVE);
    }

    private Outcome begun(CaseId caseId, @Nullable String event) {
        FacilityId place = new FacilityId(facility);
        CaseHeader.Place where = new CaseHeader.Place(
                place,
                Hospital.STANDARDS.policy().organization().facility(place).legalEntity(),
                "peppol",
                new CorrelationId(correlation.isEmpty() ? "C-" + caseId : correlation),
                null,
                List.of());
        Opening opening = new Opening(
                ProcureToPay.INVOICE, where, new Opening.Requester(new PersonId(sender.id()), null), toData());
        return hospital.lab().bursar().as(sender).tryStart(opening, event, caseId);
    }

    void extract(CaseUnderTest invoice, RecordValue payload) {
        if (sender.asPerson().isPresent()) {
            invoice.fires(sender.id(), ProcureToPay.InvoiceEvents.EXTRACTED, payload);
        } else {
            invoice.hears(ProcureToPay.InvoiceEvents.EXTRACTED, payload);
        }
    }
}
