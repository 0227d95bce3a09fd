package io.bursar.engine.memory;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.Loaded;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.ParkedRow;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A store in memory that keeps every promise of a store but the last: everything is gone with the process.
 *
 * <pre>{@code
 * CaseStore store = new InMemoryStore(1, clock);
 * }</pre>
 */
public final class InMemoryStore implements CaseStore {

    private final long epoch;
    private final InstantSource leaseClock;
    private final ReentrantLock guard = new ReentrantLock();
    private final NamedLocks locks = new NamedLocks();
    private final CaseTables tables = new CaseTables();

    /**
     * An empty store.
     *
     * @param epoch names its line of history, from 1
     * @param leaseClock the time by which leases end
     */
    public InMemoryStore(long epoch, InstantSource leaseClock) {
        this.epoch = epoch;
        this.leaseClock = leaseClock;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public Optional<StoredCase> read(CaseId caseId) {
        return guarded(() -> Optional.ofNullable(tables.cases.get(caseId)));
    }

    @Override
    public Optional<Receipt> receipt(CommandId commandId) {
        return guarded(() -> Optional.ofNullable(tables.receipts.get(commandId)));
    }

    @Override
    public <T> T transact(StoreLocks wanted, Function<StoreTransaction, T> work) {
        NamedLocks.Held held = locks.new Held();
        try {
            wanted.names().forEach(held::take);
            MemoryTransaction transaction = new MemoryTransaction(this, wanted, held);
            T result = work.apply(transaction);
            guarded(() -> {
                transaction.staged().forEach(batch -> {
                    tables.apply(batch);
                    tables.takeNew(batch, leaseClock.instant());
                });
                return result;
            });
            return result;
        } finally {
            held.release();
        }
    }

    @Override
    public List<ActRow> acts(PersonId person, Collection<String> scopeKeys) {
        return guarded(() -> {
            List<ActRow> found = tables.acts.getOrDefault(person, List.of()).stream()
                    .filter(act -> scopeKeys.contains(act.scopeKey()))
                    .sorted(Comparator.comparing(ActRow::at))
                    .limit(MAX_ACTS + 1L)
                    .toList();
            return within(MAX_ACTS, found, "A person has too many acts in the scopes asked for");
        });
    }

    @Override
    public List<ActRow> performers(String scopeKey, FunctionName function) {
        return guarded(() -> {
            List<ActRow> found = tables.acts.values().stream()
                    .flatMap(List::stream)
                    .filter(act ->
                            act.scopeKey().equals(scopeKey) && act.function().equals(function))
                    .sorted(Comparator.comparing(ActRow::at).thenComparing(ActRow::person))
                    .limit(MAX_ACTS + 1L)
                    .toList();
            return within(MAX_ACTS, found, "A scope has too many acts of the function asked for");
        });
    }

    private static <T> List<T> within(int limit, List<T> rows, String message) {
        if (rows.size() > limit) {
            throw new BursarException(FailureCode.LIMIT_EXCEEDED, message, Map.of("limit", Integer.toString(limit)));
        }
        return rows;
    }

    @Override
    public List<CommitmentRow> commitments(Collection<String> keys, Instant since) {
        return guarded(() -> commitments(tables, keys, since));
    }

    static List<CommitmentRow> commitments(CaseTables tables, Collection<String> keys, Instant since) {
        List<CommitmentRow> found = keys.stream()
                .distinct()
                .flatMap(key -> tables.commitments.getOrDefault(key, List.of()).stream())
                .filter(row -> !row.at().isBefore(since))
                .sorted(Comparator.comparing(CommitmentRow::at).thenComparing(CommitmentRow::key))
                .limit(MAX_COMMITMENTS + 1L)
                .toList();
        return within(MAX_COMMITMENTS, found, "Too many commitments count under the keys asked for");
    }

    @Override
    public List<ClaimRow> claims(Collection<ClaimKey> keys) {
        return guarded(() -> claims(tables, keys));
    }

    static List<ClaimRow> claims(CaseTables tables, Collection<ClaimKey> keys) {
        List<ClaimRow> held = new ArrayList<>();
        for (ClaimKey key : keys) {
            CaseId holder = tables.claims.get(key);
            if (holder != null) {
                held.add(new ClaimRow(key.kind(), key.key(), holder));
            }
        }
        return held;
    }

    @Override
    public List<LogRow> log(CaseId caseId, long fromSeq, int limit) {
        return guarded(() -> tables.logs.getOrDefault(caseId, List.of()).stream()
                .filter(row -> row.seq() >= fromSeq)
                .limit(page(limit))
                .toList());
    }

    @Override
    public void exportLog(Consumer<LogRow> reader) {
        List<LogRow> rows = guarded(
                () -> tables.logs.values().stream().flatMap(List::stream).toList());
        rows.forEach(reader);
    }

    @Override
    public List<InboxItem> inbox(Collection<String> queueKeys, int limit) {
        return guarded(() -> queueKeys.stream()
                .distinct()
                .flatMap(key -> tables.inboxes.getOrDefault(key, new TreeSet<>(CaseTables.MOST_URGENT_FIRST)).stream()
                        .limit(page(limit)))
                .distinct()
                .sorted(CaseTables.MOST_URGENT_FIRST)
                .limit(page(limit))
                .toList());
    }

    @Override
    public List<DueEffect> takeEffects(TakeRequest request) {
        return guarded(() -> take(
                request,
                tables.effects.values().stream()
                        .filter(row -> row.due(request.now())
                                && knows(request.loaded(), row.key().caseId()))
                        .sorted(Comparator.comparing(
                                        (EffectRow row) -> row.work().due())
                                .thenComparing(EffectRow::key))));
    }

    @Override
    public List<DueEffect> takeEffectsOf(CaseId caseId, TakeRequest request) {
        return guarded(() -> {
            List<EffectRow> rows = tables
                    .effects
                    .subMap(new EffectRow.Key(caseId, 0), new EffectRow.Key(caseId, Integer.MAX_VALUE))
                    .values()
                    .stream()
                    .filter(row -> knows(request.loaded(), caseId))
                    .filter(row -> row.work().stage() == EffectWork.Stage.WAITING
                            || (row.work().stage() == EffectWork.Stage.READY && row.due(request.now())))
                    .toList();
            boolean anyReady = rows.stream()
                    .anyMatch(row -> row.work().stage() == EffectWork.Stage.READY && row.free(leaseClock.instant()));
            return anyReady ? take(request, rows.stream()) : List.of();
        });
    }

    private List<DueEffect> take(TakeRequest request, Stream<EffectRow> candidates) {
        Instant leaseTime = leaseClock.instant();
        List<EffectRow> rows = candidates
                .filter(row -> row.free(leaseTime))
                .limit(page(request.limit()))
                .toList();
        rows.forEach(row -> tables.effects.put(row.key(), row.taken(request, leaseTime)));
        return rows.stream().map(row -> row.lease(request)).toList();
    }

    @Override
    public void postpone(DueEffect effect, Instant until) {
        guarded(() -> {
            EffectRow.Key key = new EffectRow.Key(effect.caseId(), effect.work().number());
            EffectRow row = tables.effects.get(key);
            if (row == null || row.taking().fence() != effect.lease().fence()) {
                throw new BursarException(
                        FailureCode.STORE_CONFLICT,
                        "Another node has taken the effect meanwhile",
                        Map.of("case", effect.caseId().toString()));
            }
            Instant since = effect.lease().mayBeSent() ? effect.lease().firstTakenAt() : null;
            EffectWork later = new EffectWork(
                    row.work().number(), row.work().stage(), until, row.work().call());
            return tables.effects.put(
                    key, new EffectRow(key, later, row.taking().unleased(since)));
        });
    }

    @Override
    public boolean keep(DueEffect effect, Duration lease) {
        return guarded(() -> {
            EffectRow.Key key = new EffectRow.Key(effect.caseId(), effect.work().number());
            EffectRow row = tables.effects.get(key);
            if (row == null || row.taking().fence() != effect.lease().fence()) {
                return false;
            }
            tables.effects.put(key, row.keptUntil(leaseClock.instant().plus(lease)));
            return true;
        });
    }

    @Override
    public List<ParkedRow> parked(Optional<ParkedRow> after, int limit) {
        EffectRow.Key from = after.map(
                        row -> new EffectRow.Key(row.caseId(), row.work().number()))
                .orElse(null);
        return guarded(() -> (from == null ? tables.effects : tables.effects.tailMap(from, false))
                .values().stream()
                        .filter(row -> row.work().stage() == EffectWork.Stage.PARKED)
                        .limit(page(limit))
                        .map(row -> new ParkedRow(row.key().caseId(), row.work()))
                        .toList());
    }

    @Override
    public List<DueCase> dueCases(Instant now, Loaded loaded, int limit) {
        return guarded(() -> tables.nextDue.entrySet().stream()
                .filter(due -> !due.getValue().isAfter(now) && knows(loaded, due.getKey()))
                .sorted(Map.Entry.<CaseId, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(page(limit))
                .map(due -> new DueCase(due.getKey(), version(due.getKey())))
                .toList());
    }

    private long version(CaseId caseId) {
        return committed(caseId).status().seq();
    }

    private boolean knows(Loaded loaded, CaseId caseId) {
        return loaded.has(committed(caseId).header().pins().definition());
    }

    private Case committed(CaseId caseId) {
        return Objects.requireNonNull(tables.cases.get(caseId)).current();
    }

    @Override
    public Optional<Instant> nextDue() {
        return guarded(() -> Stream.concat(
                        tables.nextDue.values().stream(),
                        tables.effects.values().stream()
                                .flatMap(row -> Stream.ofNullable(row.work().due())))
                .min(Comparator.naturalOrder()));
    }

    @Override
    public List<BusinessEvent> undelivered(int limit) {
        return guarded(() -> tables.events.undelivered(page(limit)));
    }

    @Override
    public void offer(BusinessEvent event) {
        guarded(() -> {
            tables.events.offer(event);
            return event;
        });
    }

    @Override
    public List<CaseId> subscribers(String subscription) {
        return guarded(() -> List.copyOf(tables.subscriptions.getOrDefault(subscription, new TreeSet<>())));
    }

    static String subscriptionLock(String subscription) {
        return "row:subscription:" + subscription;
    }

    @Override
    public void delivered(BusinessEvent event, Set<String> lateKeys) {
        NamedLocks.Held held = locks.new Held();
        try {
            new TreeSet<>(lateKeys).forEach(key -> held.take(subscriptionLock(key)));
            guarded(() -> {
                if (lateKeys.stream().noneMatch(tables.subscriptions::containsKey)) {
                    tables.events.delivered(event, lateKeys);
                }
                return event;
            });
        } finally {
            held.release();
        }
    }

    @Override
    public List<BusinessEvent> early(Collection<String> subscriptions, Instant now) {
        return guarded(() -> tables.events.early(subscriptions, now));
    }

    @Override
    public void taken(BusinessEvent event) {
        guarded(() -> {
            tables.events.taken(event);
            return event;
        });
    }

    @Override
    public List<Expired> expired(Instant now, int limit) {
        return guarded(() -> tables.events.expired(now, page(limit)));
    }

    @Override
    public List<CaseId> cases(Optional<CaseId> after, int limit) {
        return guarded(() -> after.map(id -> tables.cases.tailMap(id, false)).orElse(tables.cases).keySet().stream()
                .limit(page(limit))
                .toList());
    }

    private static int page(int limit) {
        return Math.max(0, Math.min(limit, MAX_PAGE));
    }

    private <T> T guarded(Supplier<T> step) {
        guard.lock();
        try {
            return step.get();
        } finally {
            guard.unlock();
        }
    }
}
