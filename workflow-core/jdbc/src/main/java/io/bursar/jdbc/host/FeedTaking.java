package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes a batch of acts of another store: once, in order, from whom it should be, and says what it reveals. */
final class FeedTaking {

    /** How far the clock of another store may be ahead of this one. */
    static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private final HostBook book;
    private final HostDuties duties;

    FeedTaking(HostBook book, HostDuties duties) {
        this.book = book;
        this.duties = duties;
    }

    HostOutcome take(SignedActBatch sent, FeedSource source) throws SQLException {
        if (!sent.isWithinLimit()) {
            return refused("FEED_TOO_LARGE", "A batch is over the limit", source);
        }
        if (!sent.isSignedBy(source.key())) {
            return refused("FEED_SIGNATURE", "The batch is not signed by the key of its store", source);
        }
        Optional<ActBatch> read = read(sent);
        if (read.isEmpty()) {
            return refused("FEED_MALFORMED", "The batch cannot be read", source);
        }
        ActBatch batch = read.get();
        if (!batch.store().equals(source.store())) {
            return refused("FEED_OTHER_STORE", "The batch is of another store", source);
        }
        return taken(batch, source);
    }

    private static Optional<ActBatch> read(SignedActBatch sent) {
        try {
            return Optional.of(ActBatch.parse(sent.content()));
        } catch (BursarException | IllegalArgumentException | ArithmeticException malformed) {
            // what a stranger's bytes are wrong in is of no use to anybody here
            return Optional.empty();
        }
    }

    private HostOutcome taken(ActBatch batch, FeedSource source) throws SQLException {
        CommandId id = CommandId.derivedFrom("act-feed", batch.store(), Long.toString(batch.number()));
        HostWish wish = new HostWish(id, source.feed(), Actor.service(source.store()), "take", "", RecordValue.EMPTY);
        Set<PersonId> people = batch.acts().stream().map(Act::person).collect(Collectors.toCollection(TreeSet::new));
        Optional<HostOutcome> before = book.open(wish, people, Set.of());
        if (before.isPresent()) {
            return before.get().fold(recorded -> same(recorded, batch, source), refusal -> refusal);
        }
        Optional<HostEvents.Taken> last = book.last(wish.on()).flatMap(HostEvents::taken);
        if (batch.number() != last.map(HostEvents.Taken::number).orElse(0L) + 1) {
            return refused("FEED_GAP", "A batch before this one is missing", source);
        }
        if (!batch.previous().equals(last.map(HostEvents.Taken::digest).orElse(Digest.NONE))) {
            return refused("FEED_FORKED", "The batch does not follow what was taken before", source);
        }
        Instant latest = book.now(wish.on()).plus(MAX_AHEAD);
        if (batch.acts().stream().map(Act::at).anyMatch(latest::isBefore)) {
            // kept as the latest around its object, it would hide from the rules what is done until then
            return refused("FEED_FUTURE", "A batch tells of an act that is still to come", source);
        }
        return written(wish, batch);
    }

    /** The same batch once more is nothing new; another one under its number is. */
    private static HostOutcome same(HostOutcome.Recorded recorded, ActBatch batch, FeedSource source) {
        boolean same = HostEvents.taken(recorded.record())
                .filter(taken -> taken.digest().equals(batch.digest()))
                .isPresent();
        return same ? recorded : refused("FEED_FORKED", "Another batch was taken under this number", source);
    }

    private HostOutcome written(HostWish wish, ActBatch batch) throws SQLException {
        List<Finding> violations = new ArrayList<>();
        List<RecordedEvent> events = new ArrayList<>();
        // oldest first, and each kept before the next is judged: two acts of one batch are seen once
        for (Reported act : reported(batch)) {
            violations.addAll(duties.explained(conflicts(act)));
            book.rows().addImported(act.rows());
            events.add(HostEvents.imported(act.rows().get(0), act.scopes()));
        }
        events.add(HostEvents.taken(batch, violations));
        AuditRecord record = book.write(wish, book.now(wish.on()), events);
        return new HostOutcome.Recorded(record, violations, false);
    }

    private List<SodConflict> conflicts(Reported act) throws SQLException {
        Act one = act.rows().get(0);
        return duties.conflicts(Set.of(one.person()), one.function(), new HostDuties.Place(act.scopes(), one.at()));
    }

    /** One act and its rows, one per scope. */
    private record Reported(List<Act> rows) {
        Set<ScopeKey> scopes() {
            return rows.stream().map(Act::scopeKey).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What makes rows one act. */
    private record Key(PersonId person, FunctionName function, Instant at, CaseId caseId) {}

    private static List<Reported> reported(ActBatch batch) {
        Map<Key, List<Act>> byAct = new LinkedHashMap<>();
        batch.acts().stream()
                .sorted(Comparator.comparing(Act::at))
                .forEach(row -> byAct.computeIfAbsent(
                                new Key(row.person(), row.function(), row.at(), row.caseId()), one -> new ArrayList<>())
                        .add(row));
        return byAct.values().stream().map(Reported::new).toList();
    }

    private static HostOutcome refused(String code, String message, FeedSource source) {
        return new HostOutcome.Refused(List.of(Finding.error(code, message).with("store", source.store())));
    }
}
