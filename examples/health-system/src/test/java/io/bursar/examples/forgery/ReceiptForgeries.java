package io.bursar.examples.forgery;

import io.bursar.examples.forgery.ForgedCase.Event;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Receipts that should not be posted, and exceptions of invoices that should not be resolved like that. */
final class ReceiptForgeries {
    private static final Event STARTED = Event.of("started");
    private static final Event RECEIVED = Event.of("acted", "function", "POST_RECEIPT");
    private static final Event CAUSE =
            new Event("data-set", body -> body.at("fields.causeCode").isPresent());

    private ReceiptForgeries() {}

    static List<Forgery> all() {
        List<Forgery> all = new ArrayList<>(receipts());
        all.addAll(exceptions());
        return all;
    }

    private static List<Forgery> receipts() {
        return List.of(
                new Forgery("RCV-I1", "more is received than was ordered", log -> tenfold(counted(log))),
                new Forgery("RCV-I2", "the ledger posted another quantity", log -> tenfold(counted(log))),
                new Forgery(
                        "GUARD",
                        "damaged goods are posted without review",
                        log -> counted(log)
                                .change(STARTED, body -> Values.put(body, "data.lines.0.condition", "DAMAGED"))),
                new Forgery(
                        "EMIT",
                        "a receipt is posted and nobody is told",
                        log -> counted(log).without(Event.of("emitted", "event", "p2p.receiving.posted"))),
                new Forgery(
                        "ACTOR", "nobody counted the goods", log -> counted(log).by(Event.row(2), Actor.SYSTEM)),
                new Forgery("SOD-02", "an approver of the order counts the goods", log -> {
                    ForgedCase one = log.receipt(found ->
                            found.fired(4) && found.fired(13) && log.hasBeside(found, ReceiptForgeries::approved));
                    String approver = ApprovalForgeries.decider(log.beside(one, ReceiptForgeries::approved));
                    one.change(RECEIVED, body -> body.with("people", Data.texts(List.of(approver))));
                }));
    }

    private static List<Forgery> exceptions() {
        return List.of(
                new Forgery("SOD-08", "whoever proposed the resolution approves it", log -> {
                    ForgedCase one = approvedException(log);
                    String approver = ApprovalForgeries.decider(one);
                    one.by(Event.row(6), Actor.person(approver));
                }),
                new Forgery(
                        "RESOLUTION",
                        "a price is accepted on a hold for a missing receipt",
                        log -> approvedException(log)
                                .change(STARTED, body -> Values.put(body, "data.holdCode", "INV_NO_RECEIPT"))),
                new Forgery(
                        "CHILD",
                        "a hold has no case",
                        log -> approvedException(log)
                                .change(STARTED, body -> Values.put(body, "data.invoiceCaseId", "none"))),
                new Forgery(
                        "CAUSE",
                        "nobody says what the cause was",
                        log -> approvedException(log).without(CAUSE)),
                new Forgery(
                        "IEX-I1",
                        "the invoice went on while its exception was open",
                        log -> approvedException(log).later(Event.row(10), Duration.ofDays(300))),
                new Forgery(
                        "IEX-I2",
                        "an exception posts a receipt itself",
                        log -> approvedException(log).before(Event.row(8), "effect-intended", posting())),
                new Forgery(
                        "ROW",
                        "an exception is withdrawn",
                        log -> approvedException(log).until(Event.row(6)).then("moved", withdrawn())),
                new Forgery(
                        "EMIT",
                        "an exception is resolved and nobody is told",
                        log -> approvedException(log)
                                .without(Event.of("emitted", "event", "p2p.invoice-exception.resolved"))));
    }

    /** Goods that were counted, posted at once and are in no doubt. */
    private static ForgedCase counted(ForgedLog log) {
        return log.receipt(one -> one.fired(2)
                && one.fired(4)
                && one.fired(13)
                && one.body(STARTED).at("data.lines").isPresent()
                && log.hasBeside(
                        one, order -> order.fired(13) && order.workflow().equals("p2p.requisition")));
    }

    /** An exception with a proposal that somebody approved and that ended well. */
    private static ForgedCase approvedException(ForgedLog log) {
        return log.exception(one -> one.fired(6) && one.fired(8) && one.fired(10) && one.says(CAUSE));
    }

    private static boolean approved(ForgedCase order) {
        return order.workflow().equals("p2p.requisition") && order.fired(7) && order.fired(13);
    }

    private static void tenfold(ForgedCase receipt) {
        receipt.change(Event.outcome(receipt.effect("receipt.post")), body -> Values.tenfold(body, "result.qty"));
    }

    private static RecordValue posting() {
        return Data.record()
                .put("alias", "post")
                .put("capability", "receipt.post")
                .put("effect", 90)
                .put("key", "forged:90")
                .build();
    }

    private static RecordValue withdrawn() {
        return Data.record()
                .put("row", 0)
                .put("on", "withdraw")
                .put("from", "PENDING_APPROVAL")
                .put("to", "CANCELLED")
                .put("phase", "END")
                .build();
    }
}
