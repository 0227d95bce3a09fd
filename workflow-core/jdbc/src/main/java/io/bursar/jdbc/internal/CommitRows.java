package io.bursar.jdbc.internal;

import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.model.cases.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rows of a commit, one change per row: a task opened twice or closed and opened again is one upsert, an effect
 * changed twice is what it was changed to last.
 */
final class CommitRows {

    /** The kind under which the key that only one open case may have is claimed. */
    static final String BUSINESS_KEY = "=";

    final List<Listed> opened;
    final Set<Integer> openedNumbers;
    final Set<Integer> closed;
    final List<EffectWork> intended = new ArrayList<>();
    final List<EffectWork> moved = new ArrayList<>();
    final List<Integer> settled = new ArrayList<>();
    final List<ClaimRow> asked;
    final List<ClaimRow> kept;
    final List<String> subscriptions;

    CommitRows(CommitBatch batch) {
        CommitBatch.Work work = batch.work();
        Map<Integer, Task> tasks = new LinkedHashMap<>();
        work.tasks().opened().forEach(task -> tasks.put(task.number(), task));
        opened = tasks.values().stream()
                .flatMap(task -> task.audience().inboxKeys().stream().map(key -> new Listed(task, key)))
                .toList();
        openedNumbers = Set.copyOf(tasks.keySet());
        closed = new TreeSet<>(work.tasks().closed());
        closed.removeAll(tasks.keySet());
        effects(work.effects());
        // in one order in all commits, so that two of them wait for each other and never in a circle
        Set<ClaimRow> claims =
                new TreeSet<>(Comparator.comparing(ClaimRow::kind).thenComparing(ClaimRow::key));
        work.counts()
                .claims()
                .forEach(claim -> claims.add(
                        new ClaimRow(claim.kind(), claim.key(), batch.after().id())));
        kept = new ArrayList<>(claims);
        work.links()
                .uniqueKey()
                .ifPresent(key ->
                        claims.add(new ClaimRow(BUSINESS_KEY, key, batch.after().id())));
        asked = List.copyOf(claims);
        if (!work.links().closed()) {
            kept.clear();
            kept.addAll(asked);
        }
        subscriptions = work.links().closed()
                ? List.of()
                : List.copyOf(new LinkedHashSet<>(work.links().subscriptions()));
    }

    private void effects(List<EffectWork> changes) {
        Map<Integer, EffectWork> last = new LinkedHashMap<>();
        for (EffectWork change : changes) {
            last.merge(change.number(), change, CommitRows::later);
        }
        for (EffectWork change : last.values()) {
            if (change.stage() == Stage.SETTLED) {
                settled.add(change.number());
            } else if (change.call() == null) {
                moved.add(change);
            } else {
                intended.add(change);
            }
        }
    }

    private static EffectWork later(EffectWork first, EffectWork second) {
        return second.call() != null
                ? second
                : new EffectWork(second.number(), second.stage(), second.due(), first.call());
    }

    /** What the new effects send. */
    List<byte[]> calls() {
        return intended.stream()
                .flatMap(effect -> Stream.ofNullable(effect.call()))
                .map(Bodies::of)
                .toList();
    }

    /** A task in one of the work lists that show it. */
    record Listed(Task task, String queueKey) {

        int number() {
            return task.number();
        }

        long due() {
            return CommitRows.due(task);
        }

        byte[] body() {
            return Bodies.of(task);
        }
    }

    static long due(Task task) {
        return task.subject().due() == null
                ? WorkReads.NEVER
                : Micros.of(task.subject().due());
    }
}
