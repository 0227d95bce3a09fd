package io.bursar.engine.memory;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is committed. Not for several threads: the store guards it. */
final class CaseTables {

    /** The kind under which the key that only one open case may have is claimed; no claim of a workflow has it. */
    static final String BUSINESS_KEY = "=";

    static final Comparator<InboxItem> MOST_URGENT_FIRST = Comparator.comparing(
                    (InboxItem item) -> item.task().subject().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InboxItem::caseId)
            .thenComparingInt(item -> item.task().number());

    final TreeMap<CaseId, StoredCase> cases = new TreeMap<>();
    final TreeMap<CaseId, List<LogRow>> logs = new TreeMap<>();
    final Map<CommandId, CaseStore.Receipt> receipts = new HashMap<>();
    final Map<PersonId, List<ActRow>> acts = new HashMap<>();
    final Map<String, List<CommitmentRow>> commitments = new HashMap<>();
    final Map<ClaimKey, CaseId> claims = new HashMap<>();
    final Map<CaseId, Map<Integer, InboxItem>> tasks = new HashMap<>();
    final Map<String, TreeSet<InboxItem>> inboxes = new HashMap<>();
    final TreeMap<EffectRow.Key, EffectRow> effects = new TreeMap<>();
    final Map<CaseId, Instant> nextDue = new HashMap<>();
    final Map<String, TreeSet<CaseId>> subscriptions = new HashMap<>();
    final EventTable events = new EventTable();

    /** Writes everything of one commit. */
    void apply(CommitBatch batch) {
        Case after = batch.after();
        CaseId caseId = after.id();
        cases.put(caseId, new StoredCase(after, batch.record().hash()));
        logs.computeIfAbsent(caseId, absent -> new ArrayList<>())
                .add(new LogRow(caseId, batch.record().seq(), batch.record().bytes()));
        receipts.put(
                batch.record().command().commandId(),
                new CaseStore.Receipt(caseId, batch.record().seq()));
        tasks(after, batch.work().tasks());
        batch.work().effects().forEach(effect -> effect(caseId, effect));
        counts(batch);
        links(caseId, batch.work().links());
        Instant due = batch.work().nextDue();
        if (due == null) {
            nextDue.remove(caseId);
        } else {
            nextDue.put(caseId, due);
        }
    }

    private void tasks(Case after, CommitBatch.Tasks changes) {
        Map<Integer, InboxItem> open = tasks.computeIfAbsent(after.id(), absent -> new HashMap<>());
        changes.closed().forEach(number -> unlist(open.remove(number)));
        changes.opened().forEach(task -> {
            InboxItem item = new InboxItem(
                    after.id(),
                    after.header().pins().workflow(),
                    after.header().place().facility(),
                    task);
            unlist(open.put(task.number(), item));
            task.audience()
                    .inboxKeys()
                    .forEach(key -> inboxes.computeIfAbsent(key, absent -> new TreeSet<>(MOST_URGENT_FIRST))
                            .add(item));
        });
        if (open.isEmpty()) {
            tasks.remove(after.id());
        }
    }

    private void unlist(@org.jspecify.annotations.Nullable InboxItem item) {
        if (item == null) {
            return;
        }
        for (String inbox : item.task().audience().inboxKeys()) {
            inboxes.computeIfPresent(inbox, (key, listed) -> {
                listed.remove(item);
                return listed.isEmpty() ? null : listed;
            });
        }
    }

    private void effect(CaseId caseId, EffectWork change) {
        EffectRow.Key key = new EffectRow.Key(caseId, change.number());
        EffectRow before = effects.get(key);
        if (change.stage() == EffectWork.Stage.SETTLED) {
            effects.remove(key);
        } else if (before != null) {
            effects.put(key, before.changed(change));
        } else if (change.call() != null) {
            effects.put(key, EffectRow.of(caseId, change));
        }
    }

    /** New rows are written as taken by the node that runs them at once. */
    void takeNew(CommitBatch batch, Instant leaseTime) {
        TakeRequest take = batch.work().take();
        if (take == null) {
            return;
        }
        for (EffectWork change : batch.work().effects()) {
            EffectRow row = effects.get(new EffectRow.Key(batch.after().id(), change.number()));
            if (row != null && change.call() != null) {
                effects.put(row.key(), row.taken(take, leaseTime));
            }
        }
    }

    private void counts(CommitBatch batch) {
        CommitBatch.Counts counts = batch.work().counts();
        CaseId caseId = batch.after().id();
        if (counts.release()) {
            commitments
                    .values()
                    .forEach(rows -> rows.removeIf(row -> row.caseId().equals(caseId)));
            claims.entrySet()
                    .removeIf(claim -> claim.getValue().equals(caseId)
                            && !claim.getKey().kind().equals(BUSINESS_KEY));
        }
        counts.acts().forEach(this::acted);
        for (ClaimRow claim : counts.claims()) {
            claims.put(new ClaimKey(claim.kind(), claim.key()), caseId);
        }
        if (counts.amount() != null) {
            for (String key : counts.commitKeys()) {
                List<CommitmentRow> rows = commitments.computeIfAbsent(key, absent -> new ArrayList<>());
                rows.removeIf(row -> row.caseId().equals(caseId));
                rows.add(new CommitmentRow(
                        key, caseId, counts.countsFrom(batch.record().at()), counts.amount()));
            }
        }
    }

    private void links(CaseId caseId, CommitBatch.Links links) {
        links.uniqueKey().ifPresent(key -> claims.put(new ClaimKey(BUSINESS_KEY, key), caseId));
        links.subscriptions()
                .forEach(key -> subscriptions
                        .computeIfAbsent(key, absent -> new TreeSet<>())
                        .add(caseId));
        if (links.closed()) {
            claims.entrySet()
                    .removeIf(claim -> claim.getValue().equals(caseId)
                            && claim.getKey().kind().equals(BUSINESS_KEY));
            subscriptions.values().forEach(waiting -> waiting.remove(caseId));
            subscriptions.values().removeIf(TreeSet::isEmpty);
        }
        for (BusinessEvent event : links.events()) {
            events.offer(event);
        }
    }

    private void acted(ActRow act) {
        List<ActRow> own = acts.computeIfAbsent(act.person(), absent -> new ArrayList<>());
        if (own.stream().noneMatch(row -> row.supersedes(act) && row.at().isAfter(act.at()))) {
            own.removeIf(act::supersedes);
            own.add(act);
        }
    }
}
