package io.bursar.audit.vault;

import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A vault store for tests and trials: everything is gone with the process.
 *
 * <pre>{@code
 * VaultStore store = new InMemoryVaultStore();
 * }</pre>
 */
public final class InMemoryVaultStore implements VaultStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<SubjectId, NavigableMap<Integer, SubjectKey>> keys = new HashMap<>();
    private final Map<TokenValue, SealedValue> values = new HashMap<>();
    private final Map<Place, SealedValue> index = new HashMap<>();

    /** An empty store. */
    public InMemoryVaultStore() {}

    @Override
    public Optional<SubjectKey> latestKey(SubjectId subject) {
        return atomically(
                () -> Optional.ofNullable(generations(subject).lastEntry()).map(Map.Entry::getValue));
    }

    @Override
    public Optional<SubjectKey> key(SubjectKey.Id id) {
        return atomically(() -> Optional.ofNullable(generations(id.subject()).get(id.generation())));
    }

    @Override
    public SubjectKey addKey(SubjectKey key) {
        return atomically(() -> {
            NavigableMap<Integer, SubjectKey> generations =
                    keys.computeIfAbsent(key.id().subject(), subject -> new TreeMap<>());
            SubjectKey before = generations.putIfAbsent(key.id().generation(), key);
            return before == null ? key : before;
        });
    }

    @Override
    public Optional<SealedValue> value(TokenValue token) {
        return atomically(() -> Optional.ofNullable(values.get(token)));
    }

    @Override
    public Optional<SealedValue> valueByIndex(SubjectKey.Id key, Digest blindIndex) {
        return atomically(() -> Optional.ofNullable(index.get(new Place(key, blindIndex))));
    }

    @Override
    public SealedValue addValue(SealedValue value) {
        return atomically(() -> {
            if (key(value.key()).map(SubjectKey::wrapped).isEmpty()) {
                throw new BursarException(
                        FailureCode.VAULT_FAILED, "The key of a subject was erased meanwhile", Map.of());
            }
            Place place = new Place(value.key(), value.content().blindIndex());
            SealedValue before = index.putIfAbsent(place, value);
            if (before != null) {
                return before;
            }
            values.put(value.token(), value);
            return value;
        });
    }

    @Override
    public List<SubjectKey> eraseKeys(SubjectId subject, Instant at) {
        return atomically(() -> {
            List<SubjectKey> living = generations(subject).values().stream()
                    .filter(key -> key.wrapped() != null)
                    .toList();
            living.forEach(key -> generations(subject).put(key.id().generation(), key.erased(at)));
            return living;
        });
    }

    @Override
    public List<SubjectKey> keysNotUnder(int epoch, int limit) {
        return atomically(() -> {
            List<SubjectKey> former = new ArrayList<>();
            keys.values().forEach(generations -> former.addAll(generations.values()));
            return former.stream()
                    .filter(key -> key.wrapped() != null && key.epoch() != epoch)
                    .sorted(Comparator.comparingInt(SubjectKey::epoch))
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public boolean replaceKey(SubjectKey rewrapped, int expectedEpoch) {
        return atomically(() -> {
            Optional<SubjectKey> now = key(rewrapped.id());
            boolean lives = now.filter(key -> key.wrapped() != null && key.epoch() == expectedEpoch)
                    .isPresent();
            if (lives) {
                generations(rewrapped.id().subject()).put(rewrapped.id().generation(), rewrapped);
            }
            return lives;
        });
    }

    private NavigableMap<Integer, SubjectKey> generations(SubjectId subject) {
        return keys.getOrDefault(subject, new TreeMap<>());
    }

    private <T> T atomically(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    private record Place(SubjectKey.Id key, Digest blindIndex) {}
}
