package io.bursar.examples.forgery;

import io.bursar.examples.forgery.ForgedCase.Event;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;

/** Moves, effects and ends that should not be. */
final class OrderForgeries {
    private static final Event CLEARED_ROW =
            new Event("row-pending", body -> body.fields().isEmpty());
    private static final Event ORDERED = Event.row(13);

    private OrderForgeries() {}

    static List<Forgery> all() {
        List<Forgery> all = new ArrayList<>(moves());
        all.addAll(effects());
        all.addAll(undoing());
        all.addAll(ends());
        return all;
    }

    private static List<Forgery> moves() {
        return List.of(
                new Forgery(
                        "STATE",
                        "a move starts where the case is not",
                        log -> closed(log).change(ORDERED, body -> Values.put(body, "from", "SOURCING"))),
                new Forgery(
                        "ROW",
                        "a move is in no table",
                        log -> closed(log).change(ORDERED, body -> Values.put(body, "on", "jumped"))),
                new Forgery(
                        "PENDING",
                        "another row fires while one is pending",
                        log -> closed(log)
                                .before(
                                        CLEARED_ROW,
                                        "moved",
                                        move(26, "receiptReversed", "FULFILLED", "PARTIALLY_RECEIVED"))),
                new Forgery(
                        "END",
                        "something is changed after the end",
                        log -> closed(log)
                                .then(
                                        "data-set",
                                        Data.record()
                                                .put(
                                                        "fields",
                                                        Data.record()
                                                                .put("note", "late")
                                                                .build())
                                                .build())),
                new Forgery(
                        "EVENT",
                        "an event is unknown",
                        log -> closed(log).before(ORDERED, "teleported", RecordValue.EMPTY)),
                new Forgery("START", "the start is missing", log -> closed(log).without(Event.of("started"))),
                new Forgery("G6", "a command is carried out twice", log -> {
                    ForgedCase one = closed(log);
                    one.last().command = one.first().command;
                }),
                new Forgery(
                        "BLOCK",
                        "the order goes out while its supplier is barred",
                        log -> closed(log)
                                .before(Event.row(12), "exception-raised", exception("REQ_SUPPLIER_INACTIVE"))));
    }

    private static List<Forgery> effects() {
        return List.of(
                new Forgery("EFFECT", "an effect is confirmed twice", log -> {
                    ForgedCase one = closed(log);
                    Event outcome = Event.outcome(one.effect("po.create"));
                    one.after(outcome, "effect-outcome", one.body(outcome));
                }),
                new Forgery("ORDER", "an effect is sent before the one it waits for", log -> {
                    ForgedCase one = closed(log);
                    int last = Values.whole(one.body(closing()), "effect");
                    one.change(
                            Event.of("effect-intended", "capability", "budget.commit"),
                            body -> body.with("after", DecimalValue.of(last)));
                }),
                new Forgery("KEY", "two effects share a key", log -> {
                    ForgedCase one = log.requisition(found -> found.fired(24) && found.says(transmits(2)));
                    String key = Values.text(one.body(transmits(1)), "key");
                    one.change(transmits(2), body -> Values.put(body, "key", key));
                }),
                new Forgery("REPEAT", "the order is transmitted twice", log -> again(closed(log), "po.transmit")),
                new Forgery("REQ-I5", "a second order is placed", log -> again(closed(log), "po.create")),
                new Forgery("G7", "a confirmation has no evidence", log -> {
                    ForgedCase one = closed(log);
                    one.change(
                            Event.outcome(one.effect("po.create")),
                            body -> body.without("reference").without("result"));
                }));
    }

    private static List<Forgery> undoing() {
        return List.of(
                new Forgery("CANCELLING", "something new is sent while the case is cancelled", log -> {
                    ForgedCase one = closed(log);
                    one.before(ORDERED, "effect-intended", intended(one, "po.transmit", 90))
                            .before(
                                    new Event("effect-intended", body -> Values.whole(body, "effect") == 90),
                                    "cancelling",
                                    RecordValue.EMPTY);
                }),
                new Forgery("UNDO", "the first is undone before the last", log -> {
                    ForgedCase one = closed(log);
                    one.after(ORDERED, "effect-intended", undo(one, "po.create", 92))
                            .after(ORDERED, "effect-intended", undo(one, "budget.reserve", 91))
                            .after(ORDERED, "cancelling", RecordValue.EMPTY);
                }),
                new Forgery(
                        "WITHDRAW",
                        "a request is withdrawn with an order standing",
                        log -> closed(log)
                                .until(ORDERED)
                                .then("moved", move(0, "withdraw", "PO_ISSUED", "CANCELLED"))));
    }

    private static List<Forgery> ends() {
        return List.of(
                new Forgery("TERMINAL", "the case ends before its last effect", log -> {
                    ForgedCase one = closed(log);
                    one.without(Event.outcome(Values.whole(one.body(closing()), "effect")));
                }),
                new Forgery("G10", "a task is left open", log -> closed(log).without(Event.of("task-closed"))),
                new Forgery(
                        "G10",
                        "an exception is left open",
                        log -> log.requisition(one -> one.fired(18) && one.says(Event.of("exception-resolved")))
                                .without(Event.of("exception-resolved"))),
                new Forgery("G9", "a clock runs backwards", log -> {
                    Event late = Event.of("escalated", "percent", "80");
                    ForgedCase one = log.requisition(found -> found.says(late));
                    one.after(late, "escalated", Values.put(one.body(late), "percent", 10));
                }),
                new Forgery(
                        "G11",
                        "a bank account stands in the log",
                        log -> closed(log)
                                .change(
                                        Event.of("data-set"),
                                        body -> Values.put(body, "fields.note", "pay DE89370400440532013000"))));
    }

    static ForgedCase closed(ForgedLog log) {
        return ApprovalForgeries.approved(log);
    }

    private static Event closing() {
        return Event.of("effect-intended", "alias", "closePo");
    }

    private static Event transmits(int version) {
        return new Event(
                "effect-intended",
                body -> Values.text(body, "capability").equals("po.transmit")
                        && Values.text(body, "key").startsWith("transmit:" + version));
    }

    /** Intends an effect once more after it was confirmed. */
    private static void again(ForgedCase one, String capability) {
        Event outcome = Event.outcome(one.effect(capability));
        one.after(outcome, "effect-intended", intended(one, capability, 90));
    }

    private static RecordValue intended(ForgedCase one, String capability, int number) {
        RecordValue real = one.body(Event.of("effect-intended", "capability", capability));
        return Values.put(Values.put(real, "effect", number), "key", "forged:" + number);
    }

    private static RecordValue undo(ForgedCase one, String capability, int number) {
        return Data.record()
                .put("alias", "undo" + number)
                .put("capability", "undo.any")
                .put("effect", number)
                .put("key", "undo:" + number)
                .put("undoes", one.effect(capability))
                .build();
    }

    static RecordValue exception(String code) {
        return Data.record()
                .put("byCheck", false)
                .put("code", code)
                .put("exception", 90)
                .put("queue", "buyer")
                .build();
    }

    private static RecordValue move(int row, String on, String from, String to) {
        return Data.record()
                .put("row", row)
                .put("on", on)
                .put("from", from)
                .put("to", to)
                .put("phase", to.equals("CANCELLED") ? "END" : "FUL")
                .build();
    }
}
