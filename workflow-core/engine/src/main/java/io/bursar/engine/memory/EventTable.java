package io.bursar.engine.memory;

import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events on their way: not yet delivered, or kept for late cases. */
final class EventTable {

    private static final Comparator<BusinessEvent> OLDEST_FIRST =
            Comparator.comparing(BusinessEvent::at).thenComparing(BusinessEvent::id);

    private final Set<String> seen = new HashSet<>();
    private final Map<String, BusinessEvent> undelivered = new LinkedHashMap<>();
    private final Map<String, Early> early = new LinkedHashMap<>();

    private record Early(BusinessEvent event, Set<String> keys, boolean taken) {
        boolean expired(Instant now) {
            return !event.at().plus(CaseStore.EARLY_ARRIVAL_LIFE).isAfter(now);
        }
    }

    void offer(BusinessEvent event) {
        if (seen.add(event.id())) {
            undelivered.put(event.id(), event);
        }
    }

    void delivered(BusinessEvent event, Set<String> lateKeys) {
        undelivered.remove(event.id());
        if (lateKeys.isEmpty()) {
            early.remove(event.id());
        } else {
            early.put(event.id(), new Early(event, Set.copyOf(lateKeys), false));
        }
    }

    List<BusinessEvent> undelivered(int limit) {
        return undelivered.values().stream().limit(limit).toList();
    }

    List<BusinessEvent> early(Collection<String> subscriptions, Instant now) {
        return early.values().stream()
                .filter(kept -> !kept.expired(now) && subscriptions.stream().anyMatch(kept.keys()::contains))
                .map(Early::event)
                .sorted(OLDEST_FIRST)
                .limit(CaseStore.MAX_PAGE)
                .toList();
    }

    void taken(BusinessEvent event) {
        early.computeIfPresent(event.id(), (id, kept) -> new Early(kept.event(), kept.keys(), true));
    }

    List<CaseStore.Expired> expired(Instant now, int limit) {
        return early.values().stream()
                .filter(kept -> kept.expired(now))
                .sorted(Comparator.comparing(Early::event, OLDEST_FIRST))
                .limit(limit)
                .map(kept -> new CaseStore.Expired(kept.event(), kept.taken()))
                .toList();
    }
}
