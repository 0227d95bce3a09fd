package io.bursar.examples.forgery;

import io.bursar.examples.forgery.ForgedCase.Event;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Invoices that should not be paid, and people who do two things that must be apart. */
final class InvoiceForgeries {
    private static final Event STARTED = Event.of("started");
    private static final Event BY_ORDER = act("APPROVE_INVOICE_BY_ORDER");
    private static final Event RELEASED = act("RELEASE_PAYMENT");

    private InvoiceForgeries() {}

    static List<Forgery> all() {
        List<Forgery> all = new ArrayList<>(money());
        all.addAll(duties());
        return all;
    }

    private static List<Forgery> money() {
        return List.of(
                new Forgery(
                        "INV-I1",
                        "nobody else approved what is paid",
                        log -> matched(log).without(BY_ORDER)),
                new Forgery(
                        "POSTING",
                        "an invoice is posted unapproved",
                        log -> coded(log).without(Event.of("plan-satisfied"))),
                new Forgery("MATERIAL", "the posting is above what was approved", log -> {
                    ForgedCase one = coded(log);
                    one.change(Event.outcome(one.effect("invoice.post")), body -> Values.tenfold(body, "result.gross"));
                }),
                new Forgery(
                        "INV-I2",
                        "more is billed than was ordered",
                        log -> matched(log).change(STARTED, body -> Values.tenfold(body, "data.lines.0.qty"))),
                new Forgery(
                        "TOLERANCE",
                        "the price is far above the order's",
                        log -> matched(log).change(STARTED, body -> Values.tenfold(body, "data.lines.0.unitPrice"))),
                new Forgery("INV-I3", "one invoice is posted twice", log -> {
                    RecordValue first = matched(log).body(STARTED);
                    ForgedCase twin = matched(log);
                    for (String field : List.of("supplierId", "invoiceNo", "invoiceDate", "gross")) {
                        twin.change(
                                STARTED, body -> Values.put(body, "data." + field, Values.at(first, "data." + field)));
                    }
                }),
                new Forgery(
                        "INV-I4",
                        "more is paid than the invoice is over",
                        log -> matched(log)
                                .changeFacts("capability:payment.status", value -> Values.tenfold(value, "amount"))),
                new Forgery(
                        "HOLD",
                        "an invoice is posted under a hold",
                        log -> matched(log)
                                .before(Event.row(11), "exception-raised", OrderForgeries.exception("INV_PRICE"))),
                new Forgery("CHAIN", "an invoice is paid before anything was received", log -> {
                    ForgedCase order = log.requisition(one -> one.fired(17)
                            && !one.fired(16)
                            && log.hasBeside(one, bill -> bill.fired(14) && bill.fired(6)));
                    order.later(Event.row(17), Duration.ofDays(300));
                    log.allBeside(order, one -> one.workflow().equals("p2p.receiving") && one.fired(13))
                            .forEach(receipt -> receipt.later(Event.row(13), Duration.ofDays(300)));
                }));
    }

    private static List<Forgery> duties() {
        return List.of(
                new Forgery("SOD-01", "whoever keeps the supplier's data enters its invoice", log -> {
                    ForgedCase one = coded(log);
                    String person = Values.person(one.body(act("ENTER_INVOICE")));
                    one.after(act("ENTER_INVOICE"), "acted", Values.act("MAINTAIN_SUPPLIER", person));
                }),
                new Forgery("SOD-02", "an approver receives the goods", log -> {
                    ForgedCase one = ApprovalForgeries.approved(log);
                    String person = ApprovalForgeries.decider(one);
                    one.before(Event.row(17), "acted", Values.act("POST_RECEIPT", person));
                }),
                new Forgery("SOD-03", "an approver of the request enters the invoice", log -> {
                    ForgedCase one = matched(log);
                    String person = Values.person(one.body(BY_ORDER));
                    one.before(BY_ORDER, "acted", Values.act("ENTER_INVOICE", person));
                }),
                new Forgery("SOD-07", "whoever received the goods enters the invoice", log -> {
                    ForgedCase one = matched(log);
                    one.before(BY_ORDER, "acted", Values.act("ENTER_INVOICE", "any.body"));
                    log.beside(one, order -> order.fired(13))
                            .before(Event.row(13), "acted", Values.act("POST_RECEIPT", "any.body"));
                }),
                new Forgery("SOD-08", "whoever entered the invoice approves it", log -> {
                    ForgedCase one = coded(log);
                    String person = Values.person(one.body(act("ENTER_INVOICE")));
                    one.change(act("APPROVE_INVOICE"), body -> people(body, person));
                }),
                new Forgery("SOD-09", "an approver releases the payment", log -> {
                    ForgedCase one = matched(log);
                    String person = Values.person(one.body(BY_ORDER));
                    one.change(RELEASED, body -> people(body, person));
                }),
                new Forgery("SOD-10", "whoever prepared the payment releases it", log -> {
                    ForgedCase one = matched(log);
                    String person = Values.person(one.body(act("PREPARE_PAYMENT")));
                    one.change(RELEASED, body -> people(body, person));
                }),
                new Forgery("SOD-15", "whoever ordered controlled substances receives them", log -> {
                    ForgedCase one = ApprovalForgeries.controlled(log);
                    String person = Values.person(one.body(act("ORDER_CONTROLLED")));
                    one.before(Event.row(13), "acted", Values.act("RECEIVE_CONTROLLED", person));
                }));
    }

    /** An invoice that matched its order at once and was paid. */
    static ForgedCase matched(ForgedLog log) {
        return log.invoice(one -> one.fired(6)
                && one.fired(14)
                && !one.fired(7)
                && one.says(BY_ORDER)
                && log.hasBeside(one, order -> order.fired(13)));
    }

    /** An invoice without an order that was coded, approved and paid. */
    static ForgedCase coded(ForgedLog log) {
        return log.invoice(one -> one.fired(9) && one.fired(14));
    }

    private static Event act(String function) {
        return Event.of("acted", "function", function);
    }

    private static RecordValue people(RecordValue act, String person) {
        return act.with("people", Data.texts(List.of(person)));
    }
}
