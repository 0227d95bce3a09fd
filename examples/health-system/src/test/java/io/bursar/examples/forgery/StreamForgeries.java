package io.bursar.examples.forgery;

import io.bursar.examples.forgery.ForgedCase.Event;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.util.List;

/** What every workflow of the stream promises: what it says, when its clocks end, who may say what. */
final class StreamForgeries {
    private static final Event ISSUED = Event.of("emitted", "event", "p2p.requisition.po-issued");

    private StreamForgeries() {}

    static List<Forgery> all() {
        return List.of(
                new Forgery(
                        "EMIT",
                        "an order is issued and nobody is told",
                        log -> OrderForgeries.closed(log).without(ISSUED)),
                new Forgery("EMIT", "an order is told that was issued once and for all", log -> {
                    ForgedCase one = OrderForgeries.closed(log);
                    one.after(ISSUED, "emitted", one.body(ISSUED));
                }),
                new Forgery(
                        "G9",
                        "a clock runs on when the case has ended",
                        log -> InvoiceForgeries.matched(log)
                                .without(new Event(
                                        "clock-set",
                                        body -> Values.text(body, "clock").equals("posting")
                                                && body.at("value.ended").isPresent()))),
                new Forgery(
                        "IEX-I2",
                        "the figures of a captured invoice are changed",
                        log -> InvoiceForgeries.matched(log).before(Event.row(6), "data-set", gross("1.00"))),
                new Forgery(
                        "AI",
                        "a model schedules a payment",
                        log -> InvoiceForgeries.matched(log)
                                .by(Event.row(12), new Actor(Actor.Kind.AI_AGENT, "model-7", null))),
                new Forgery(
                        "AI",
                        "a suggestion counts by itself",
                        log -> InvoiceForgeries.matched(log).before(Event.row(6), "proposal-reviewed", automatic())),
                new Forgery("ACTOR", "somebody claims what only the ledger may say", log -> {
                    ForgedCase one = OrderForgeries.closed(log);
                    ForgedRecord received = one.record(Event.row(17));
                    received.kind = "fire";
                    received.actor = Actor.person("no.body");
                }),
                new Forgery(
                        "REASON",
                        "the rest of an order is given up without a word",
                        log -> log.requisition(one -> one.fired(25)).record(Event.row(25)).reason = null));
    }

    private static RecordValue gross(String amount) {
        return Data.record()
                .put("fields", Data.record().put("gross", Money.usd(amount)).build())
                .build();
    }

    private static RecordValue automatic() {
        return Data.record()
                .put(
                        "proposal",
                        Data.record()
                                .put("proposalId", "p1")
                                .put("useCase", "A03")
                                .build())
                .put("review", "automatic")
                .build();
    }
}
