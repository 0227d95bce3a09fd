package io.bursar.examples.forgery;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A case of a real log that can be changed. An event that is named must be there. */
final class ForgedCase {
    private final List<ForgedRecord> records;

    ForgedCase(List<AuditRecord> real) {
        this.records = new ArrayList<>(real.stream().map(ForgedRecord::new).toList());
    }

    /** Which event: its code and what its body must say. */
    record Event(String code, Predicate<RecordValue> body) {
        static Event of(String code) {
            return new Event(code, any -> true);
        }

        static Event of(String code, String path, String text) {
            return new Event(code, body -> Values.text(body, path).equals(text));
        }

        static Event row(int row) {
            return of("moved", "row", String.valueOf(row));
        }

        static Event outcome(int effect) {
            return of("effect-outcome", "effect", String.valueOf(effect));
        }

        boolean is(RecordedEvent event) {
            return event.code().equals(code) && body.test(event.body());
        }
    }

    private record Place(ForgedRecord record, int index) {}

    CaseId id() {
        return records.get(0).real.caseId();
    }

    String workflow() {
        return records.get(0).real.basis().workflowId().value();
    }

    String chain() {
        return body(Event.of("started")).text("header.correlation").orElse(id().toString());
    }

    ForgedRecord first() {
        return records.get(0);
    }

    ForgedRecord last() {
        return records.get(records.size() - 1);
    }

    boolean says(Event event) {
        return records.stream().anyMatch(record -> record.events.stream().anyMatch(event::is));
    }

    boolean fired(int row) {
        return says(Event.row(row));
    }

    /** The number of the first effect of a capability. */
    int effect(String capability) {
        return Values.whole(body(Event.of("effect-intended", "capability", capability)), "effect");
    }

    RecordValue body(Event event) {
        Place place = place(event);
        return place.record.events.get(place.index).body();
    }

    /** The record that has the event. */
    ForgedRecord record(Event event) {
        return place(event).record;
    }

    ForgedCase change(Event event, UnaryOperator<RecordValue> other) {
        Place place = place(event);
        RecordedEvent real = place.record.events.get(place.index);
        place.record.events.set(place.index, new RecordedEvent(real.code(), other.apply(real.body())));
        return this;
    }

    /** Changes the value of every fact of a source. */
    ForgedCase changeFacts(String source, UnaryOperator<RecordValue> other) {
        for (ForgedRecord record : records) {
            record.facts.replaceAll(fact -> fact.source().equals(source) && fact.value() instanceof RecordValue value
                    ? new RecordedFact(fact.source(), fact.key(), fact.asOf(), other.apply(value))
                    : fact);
        }
        return this;
    }

    /** Takes out every such event. */
    ForgedCase without(Event event) {
        place(event);
        records.forEach(record -> record.events.removeIf(event::is));
        return this;
    }

    ForgedCase before(Event event, String code, RecordValue body) {
        Place place = place(event);
        place.record.events.add(place.index, new RecordedEvent(code, body));
        return this;
    }

    ForgedCase after(Event event, String code, RecordValue body) {
        Place place = place(event);
        place.record.events.add(place.index + 1, new RecordedEvent(code, body));
        return this;
    }

    ForgedCase by(Event event, Actor actor) {
        place(event).record.actor = actor;
        return this;
    }

    /** Moves the record with the event and all after it to a later time. */
    ForgedCase later(Event event, Duration by) {
        int from = records.indexOf(place(event).record);
        records.subList(from, records.size()).forEach(record -> record.at = record.at.plus(by));
        return this;
    }

    /** One more record at the end. */
    ForgedCase then(String code, RecordValue body) {
        ForgedRecord next = last().next("then " + records.size());
        next.events.add(new RecordedEvent(code, body));
        records.add(next);
        return this;
    }

    /** Leaves out everything after the record with the event. */
    ForgedCase until(Event event) {
        int last = records.indexOf(place(event).record);
        records.subList(last + 1, records.size()).clear();
        return this;
    }

    /** The records with numbers and hashes made right. */
    List<AuditRecord> sealed() {
        List<AuditRecord> sealed = new ArrayList<>();
        RecordPosition position = records.get(0).real.position();
        for (ForgedRecord record : records) {
            AuditRecord made = record.sealed(position);
            sealed.add(made);
            position = made.nextPosition(record.real.position().storeEpoch());
        }
        return sealed;
    }

    private Place place(Event event) {
        for (ForgedRecord record : records) {
            for (int i = 0; i < record.events.size(); i++) {
                if (event.is(record.events.get(i))) {
                    return new Place(record, i);
                }
            }
        }
        throw new IllegalArgumentException("The case says nothing of " + event.code());
    }
}
