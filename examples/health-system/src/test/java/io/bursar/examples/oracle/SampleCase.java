package io.bursar.examples.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A case written by hand, one hour between records; JSON is written with single quotes. */
final class SampleCase {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    final String id;
    final String workflow;
    private final List<Entry> entries = new ArrayList<>();
    private int hour;

    /** One record before it is sealed. */
    private static final class Entry {
        String kind = "";
        String actor = "";
        String facts = "";
        String command = "";
        Instant at = START;
        final List<String> events = new ArrayList<>();
    }

    SampleCase(String name, String workflow) {
        this.id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        this.workflow = workflow;
    }

    /** The next record by an actor such as {@code person:ann}; {@code person:dan for ann} for a delegate. */
    SampleCase record(String kind, String actor) {
        Entry entry = new Entry();
        entry.kind = kind;
        entry.actor = actor;
        entry.at = START.plusSeconds(3600L * hour++);
        entry.command = UUID.nameUUIDFromBytes((id + entries.size()).getBytes(StandardCharsets.UTF_8))
                .toString();
        entries.add(entry);
        return this;
    }

    SampleCase later(int hours) {
        hour += hours;
        return this;
    }

    /** Moves the whole case to a later time. */
    SampleCase shift(int hours) {
        entries.forEach(entry -> entry.at = entry.at.plusSeconds(3600L * hours));
        hour += hours;
        return this;
    }

    SampleCase event(String code, String body) {
        last().events.add("{'code':'" + code + "','body':{" + body + "}}");
        return this;
    }

    SampleCase fact(String source, String key, String value) {
        Entry entry = last();
        entry.facts += (entry.facts.isEmpty() ? "" : ",") + "{'source':'" + source + "','key':{" + key
                + "},'asOf':'2026-03-02T09:00:00.000000Z','value':" + value + "}";
        return this;
    }

    SampleCase move(int row, String on, String from, String to, String phase) {
        return event(
                "moved",
                "'row':" + row + ",'on':'" + on + "','from':'" + from + "','to':'" + to + "','phase':'" + phase + "'");
    }

    /** Changes the text wherever it stands in events and facts; it must stand somewhere. */
    SampleCase change(String text, String other) {
        boolean found = false;
        for (Entry entry : entries) {
            found |= entry.facts.contains(text) || entry.events.stream().anyMatch(event -> event.contains(text));
            entry.facts = entry.facts.replace(text, other);
            entry.events.replaceAll(event -> event.replace(text, other));
        }
        if (!found) {
            throw new IllegalArgumentException("the case does not say " + text);
        }
        return this;
    }

    /** Removes every event that contains the text. */
    SampleCase without(String text) {
        entries.forEach(entry -> entry.events.removeIf(event -> event.contains(text)));
        return this;
    }

    /** Adds an event before the first one that contains the text. */
    SampleCase before(String text, String code, String body) {
        for (Entry entry : entries) {
            for (int i = 0; i < entry.events.size(); i++) {
                if (entry.events.get(i).contains(text)) {
                    entry.events.add(i, "{'code':'" + code + "','body':{" + body + "}}");
                    return this;
                }
            }
        }
        throw new IllegalArgumentException("the case does not say " + text);
    }

    /** Changes who acted in every record whose events contain the text. */
    SampleCase actor(String text, String actor) {
        entries.stream()
                .filter(entry -> entry.events.stream().anyMatch(event -> event.contains(text)))
                .forEach(entry -> entry.actor = actor);
        return this;
    }

    /** Ends the case after that many records. */
    SampleCase cut(int records) {
        entries.subList(records, entries.size()).clear();
        return this;
    }

    SampleCase command(String command) {
        last().command = command;
        return this;
    }

    SampleCase at(String instant) {
        last().at = Instant.parse(instant);
        return this;
    }

    private Entry last() {
        return entries.get(entries.size() - 1);
    }

    /** The record lines, sealed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String prev = "0".repeat(64);
        for (Entry entry : entries) {
            String line = line(entry, lines.size() + 1);
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            String hash = Sha256.of(bytes);
            lines.add(("{" + line + ",'prev':'" + prev + "','hash':'" + hash + "','bytes':'").replace('\'', '"')
                    + Base64.getEncoder().encodeToString(bytes) + "\"}");
            prev = hash;
        }
        return lines;
    }

    private String line(Entry entry, int seq) {
        String[] actor = entry.actor.split(" for ", 2);
        String[] named = actor[0].split(":", 2);
        String text = "'case':'" + id + "','seq':" + seq + ",'epoch':1,'at':'"
                + entry.at.toString().replace("Z", ".000000Z")
                + "','command':'" + entry.command + "','kind':'" + entry.kind + "','actor':{'kind':'" + named[0]
                + "','id':'"
                + named[1] + "'}," + (actor.length > 1 ? "'principal':'" + actor[1] + "'," : "") + "'workflow':'"
                + workflow
                + "','kernel':1,'facts':[" + entry.facts + "],'events':[" + String.join(",", entry.events) + "]";
        return text.replace('\'', '"');
    }
}
