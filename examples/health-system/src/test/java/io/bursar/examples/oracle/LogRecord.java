package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One record of a case: one command and what came of it. */
record LogRecord(
        String caseId,
        long seq,
        long epoch,
        Instant at,
        String command,
        String kind,
        Actor actor,
        String workflow,
        String reason,
        Seal seal,
        List<Fact> facts,
        List<Event> events) {

    /** Who acted: kind on the wire, id, and on whose behalf (empty for nobody). */
    record Actor(String kind, String id, String principal) {
        boolean person() {
            return kind.equals("person");
        }

        boolean ai() {
            return kind.equals("ai-agent");
        }

        List<String> people() {
            if (!person()) {
                return List.of();
            }
            return principal.isEmpty() ? List.of(id) : List.of(id, principal);
        }
    }

    /** What the command asked for: its own content, the fact of source {@code command}. */
    Json ask() {
        return facts.stream()
                .filter(fact -> fact.source().equals("command"))
                .map(Fact::value)
                .findFirst()
                .orElse(Json.ABSENT);
    }

    /** What a source answered in this record, in order. */
    List<Json> answers(String source) {
        return facts.stream()
                .filter(fact -> fact.source().equals(source))
                .map(Fact::value)
                .toList();
    }

    /** How the record hangs together: hash of the one before, its own, and whether its own is that of its bytes. */
    record Seal(String prev, String hash, boolean holds) {}

    /** A fact the command read. */
    record Fact(String source, Json key, Json value) {}

    /** One event of the record. */
    record Event(String code, Json body) {
        static final Event NONE = new Event("", Json.ABSENT);
    }

    static Optional<LogRecord> of(Json line) {
        Optional<Instant> at = new Json(line.at("at").value()).instant();
        if (at.isEmpty() || line.at("case").text().isEmpty()) {
            return Optional.empty();
        }
        List<Fact> facts = new ArrayList<>();
        line.at("facts").items().forEach(f -> facts.add(new Fact(f.at("source").text(), f.at("key"), f.at("value"))));
        List<Event> events = new ArrayList<>();
        line.at("events").items().forEach(e -> events.add(new Event(e.at("code").text(), e.at("body"))));
        Json actor = line.at("actor");
        return Optional.of(new LogRecord(
                line.at("case").text(),
                line.at("seq").whole(),
                line.at("epoch").whole(),
                at.get(),
                line.at("command").text(),
                line.at("kind").text(),
                new Actor(
                        actor.at("kind").text(),
                        actor.at("id").text(),
                        line.at("principal").text()),
                line.at("workflow").text(),
                line.at("reason").text(),
                seal(line),
                facts,
                events));
    }

    private static Seal seal(Json line) {
        String hash = line.at("hash").text();
        try {
            byte[] bytes = Base64.getDecoder().decode(line.at("bytes").text());
            return new Seal(line.at("prev").text(), hash, Sha256.of(bytes).equals(hash));
        } catch (IllegalArgumentException e) {
            return new Seal(line.at("prev").text(), hash, false);
        }
    }
}
