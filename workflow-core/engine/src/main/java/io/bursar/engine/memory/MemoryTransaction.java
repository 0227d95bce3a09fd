package io.bursar.engine.memory;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A transaction that stages its writes: it sees what is committed and its own writes, others see nothing of it. A write
 * locks the case, its command and its keys until the end, so that what was accepted cannot fail when it is committed.
 */
final class MemoryTransaction implements StoreTransaction {

    private final InMemoryStore store;
    private final StoreLocks wanted;
    private final NamedLocks.Held locks;
    private final List<CommitBatch> staged = new ArrayList<>();

    MemoryTransaction(InMemoryStore store, StoreLocks wanted, NamedLocks.Held locks) {
        this.store = store;
        this.wanted = wanted;
        this.locks = locks;
    }

    List<CommitBatch> staged() {
        return staged;
    }

    @Override
    public StoreLocks locks() {
        return wanted;
    }

    @Override
    public Optional<StoredCase> read(CaseId caseId) {
        return own(caseId)
                .map(batch -> new StoredCase(batch.after(), batch.record().hash()))
                .or(() -> store.read(caseId));
    }

    @Override
    public WriteOutcome write(CommitBatch batch) {
        lockRowsOf(batch);
        WriteOutcome outcome = judge(batch);
        if (outcome == WriteOutcome.WRITTEN) {
            staged.add(batch);
        }
        return outcome;
    }

    private void lockRowsOf(CommitBatch batch) {
        // after the names of the transaction's own locks, and again in order
        TreeSet<String> rows = new TreeSet<>();
        rows.add("row:case:" + batch.after().id());
        rows.add("row:command:" + batch.record().command().commandId());
        claimsOf(batch).forEach(claim -> rows.add("row:claim:" + claim));
        batch.work().links().subscriptions().forEach(key -> rows.add(InMemoryStore.subscriptionLock(key)));
        batch.work().links().events().forEach(event -> rows.add("row:event:" + event.id()));
        rows.forEach(locks::take);
    }

    private WriteOutcome judge(CommitBatch batch) {
        boolean seen = store.receipt(batch.record().command().commandId()).isPresent()
                || staged.stream()
                        .anyMatch(own -> own.record()
                                .command()
                                .commandId()
                                .equals(batch.record().command().commandId()));
        if (seen) {
            return WriteOutcome.REPLAYED;
        }
        long version = read(batch.after().id())
                .map(stored -> stored.current().status().seq())
                .orElse(0L);
        if (version != batch.expectedSeq()) {
            return WriteOutcome.STALE;
        }
        boolean held = claims(claimsOf(batch)).stream()
                .anyMatch(claim -> !claim.caseId().equals(batch.after().id()));
        return held ? WriteOutcome.CLAIM_HELD : WriteOutcome.WRITTEN;
    }

    private static List<ClaimKey> claimsOf(CommitBatch batch) {
        List<ClaimKey> keys = new ArrayList<>();
        batch.work().counts().claims().forEach(claim -> keys.add(new ClaimKey(claim.kind(), claim.key())));
        batch.work().links().uniqueKey().ifPresent(key -> keys.add(new ClaimKey(CaseTables.BUSINESS_KEY, key)));
        return keys;
    }

    private Optional<CommitBatch> own(CaseId caseId) {
        return staged.stream()
                .filter(batch -> batch.after().id().equals(caseId))
                .reduce((first, last) -> last);
    }

    @Override
    public List<ActRow> acts(PersonId person, Collection<String> scopeKeys) {
        List<ActRow> acts = new ArrayList<>(store.acts(person, scopeKeys));
        staged.forEach(batch -> batch.work().counts().acts().stream()
                .filter(act -> act.person().equals(person) && scopeKeys.contains(act.scopeKey()))
                .forEach(acts::add));
        return ActRow.counted(acts);
    }

    @Override
    public List<ActRow> performers(String scopeKey, FunctionName function) {
        List<ActRow> acts = new ArrayList<>(store.performers(scopeKey, function));
        staged.forEach(batch -> batch.work().counts().acts().stream()
                .filter(act -> act.scopeKey().equals(scopeKey) && act.function().equals(function))
                .forEach(acts::add));
        return acts;
    }

    @Override
    public List<CommitmentRow> commitments(Collection<String> keys, Instant since) {
        CaseTables view = new CaseTables();
        store.commitments(keys, since)
                .forEach(row -> view.commitments
                        .computeIfAbsent(row.key(), absent -> new ArrayList<>())
                        .add(row));
        staged.forEach(view::apply);
        return InMemoryStore.commitments(view, keys, since);
    }

    @Override
    public List<ClaimRow> claims(Collection<ClaimKey> keys) {
        CaseTables view = new CaseTables();
        store.claims(keys).forEach(row -> view.claims.put(new ClaimKey(row.kind(), row.key()), row.caseId()));
        staged.forEach(view::apply);
        return InMemoryStore.claims(view, keys);
    }
}
