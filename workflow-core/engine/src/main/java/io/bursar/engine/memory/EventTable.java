package io.bursar.engine.memory;

import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Events on their way: not yet delivered, or kept for late cases. */
final class EventTable {

    private static final Comparator<BusinessEvent> OLDEST_FIRST =
            Comparator.comparing(BusinessEvent::at).thenComparing(BusinessEvent::id);

    private final Set<String> seen = new HashSet<>();
    private final Map<String, BusinessEvent> undelivered = new LinkedHashMap<>();
    private final Map<String, Early> early = new LinkedHashMap<>();

    private record Early(BusinessEvent event, Set<String> keys) {
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
            early.put(event.id(), new Early(event, Set.copyOf(lateKeys)));
        }
    }

    List<BusinessEvent> undelivered(int limit) {
        return undelivered.values().stream().limit(limit).toList();
    }

    List<BusinessEvent> early(String subscription, Instant now) {
        return kept(early.values().stream().filter(kept -> kept.keys().contains(subscription) && !kept.expired(now)))
                .toList();
    }

    List<BusinessEvent> expired(Instant now, int limit) {
        return kept(early.values().stream().filter(kept -> kept.expired(now)))
                .limit(limit)
                .toList();
    }

    private static Stream<BusinessEvent> kept(Stream<Early> some) {
        return some.map(Early::event).sorted(OLDEST_FIRST);
    }
}
