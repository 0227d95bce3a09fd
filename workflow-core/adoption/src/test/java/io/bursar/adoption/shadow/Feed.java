package io.bursar.adoption.shadow;

import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.standards.ProcureToPay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a former process did, in the words of a test. */
final class Feed {

    static final Instant MONDAY = Instant.parse("2026-08-03T15:00:00Z");

    private final List<LegacyEvent> events = new ArrayList<>();
    private final WorkflowId workflow;
    private final String key;
    private String chain;
    private Instant now = MONDAY;

    private Feed(WorkflowId workflow, String key) {
        this.workflow = workflow;
        this.key = key;
        this.chain = key;
    }

    static Feed request(String key) {
        return new Feed(ProcureToPay.REQUISITION, key);
    }

    static Feed bill(String key, String chain) {
        Feed feed = new Feed(ProcureToPay.INVOICE, key);
        feed.chain = chain;
        return feed;
    }

    List<LegacyEvent> events() {
        return events;
    }

    Feed hoursLater(int hours) {
        now = now.plusSeconds(hours * 3_600L);
        return this;
    }

    Feed submitted(String by, String quantity) {
        return add("submitted", by, null, gloves(quantity));
    }

    Feed approved(String by) {
        return add("approved", by, null, RecordValue.EMPTY);
    }

    Feed ordered(String number) {
        return add("po-created", null, number, RecordValue.EMPTY);
    }

    Feed received() {
        return receivedBy(null);
    }

    Feed receivedBy(@Nullable String person) {
        return add(
                "received",
                person,
                null,
                Data.record()
                        .put("imageRef", "doc-" + key)
                        .put("contentHash", "sha-" + key)
                        .build());
    }

    Feed entered(String order, String price, String amount) {
        return add("entered", null, null, document(key, order, UnitPrice.of(price, "USD"), Money.usd(amount)));
    }

    Feed posted() {
        return add("posted", null, "V-" + key, RecordValue.EMPTY);
    }

    Feed add(String name, @Nullable String by, @Nullable String reference, RecordValue data) {
        events.add(new LegacyEvent(
                new LegacyEvent.Subject(workflow, new FacilityId("MERCY"), key, chain),
                name,
                new LegacyEvent.Doing(now, by == null ? null : new PersonId(by), reference, data)));
        return this;
    }

    private static RecordValue gloves(String quantity) {
        return Data.record()
                .put("shipToLocationId", "MERCY-DOCK")
                .put("needBy", LocalDate.of(2026, 8, 28))
                .put("justification", "Stock for the wards")
                .put("emergency", false)
                .put("suggestedSupplierId", "SUP-1001")
                .put(
                        "lines",
                        Data.list(List.of(
                                SampleCatalog.item("ITM-1001").line(1, new BigDecimal(quantity), "MERCY-NURSING"))))
                .build();
    }

    private static RecordValue document(String number, String order, UnitPrice price, Money amount) {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("poNumber", order)
                .put("poLine", 1)
                .put("qty", new BigDecimal("100"))
                .put("uom", "BX")
                .put("unitPrice", price)
                .put("amount", amount)
                .build();
        return Data.record()
                .put("supplierId", "SUP-1001")
                .put("remitToId", "SUP-1001")
                .put("invoiceNo", number)
                .put("invoiceDate", LocalDate.of(2026, 8, 4))
                .put("docType", "INVOICE")
                .put("currency", "USD")
                .put("net", amount)
                .put("tax", Money.usd("0.00"))
                .put("freight", Money.usd("0.00"))
                .put("gross", amount)
                .put("terms", "NET30")
                .put("dueDate", LocalDate.of(2026, 9, 3))
                .put("lines", Data.list(List.of(line)))
                .put("matchType", "THREE_WAY_AFTER_GR")
                .build();
    }
}
