package io.bursar.engine.fact;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers a decision may use. Asking for one that is not there notes it as missing; a decision that missed
 * something is thrown away, the missing facts are gathered, and it is made again.
 *
 * <pre>{@code
 * Facts facts = Facts.of(gathered);
 * Optional<DataValue> answer = facts.ask(request);   // empty: noted as missing
 * }</pre>
 */
public final class Facts {

    private final Map<Key, Fact> known;
    private final Map<Key, Fact> used = new LinkedHashMap<>();
    private final Set<FactRequest> missing = new LinkedHashSet<>();

    private record Key(String source, RecordValue key) {}

    private Facts(Map<Key, Fact> known) {
        this.known = known;
    }

    /** No answers yet. */
    public static Facts none() {
        return of(List.of());
    }

    /** The given answers. */
    public static Facts of(Collection<Fact> facts) {
        Map<Key, Fact> known = new LinkedHashMap<>();
        facts.forEach(fact -> known.put(keyOf(fact.request()), fact));
        return new Facts(known);
    }

    /** These answers, with others laid over them. */
    public Facts with(Collection<Fact> others) {
        Map<Key, Fact> more = new LinkedHashMap<>(known);
        others.forEach(fact -> more.put(keyOf(fact.request()), fact));
        return new Facts(more);
    }

    /** These answers, none of them used yet: for deciding again. */
    public Facts afresh() {
        return new Facts(known);
    }

    private static Key keyOf(FactRequest request) {
        return new Key(request.source(), request.key());
    }

    /** The answer; empty when it is not there, which is then noted. */
    public Optional<DataValue> ask(FactRequest request) {
        Key key = keyOf(request);
        Fact fact = known.get(key);
        if (fact == null) {
            missing.add(request);
            return Optional.empty();
        }
        used.put(key, fact);
        return Optional.of(fact.value());
    }

    /** What was asked for and is not there. */
    public Set<FactRequest> missing() {
        return Set.copyOf(missing);
    }

    /** Whether something was asked for and is not there. */
    public boolean incomplete() {
        return !missing.isEmpty();
    }

    /** The answers that were used, in the order they were first asked for. */
    public List<Fact> used() {
        return new ArrayList<>(used.values());
    }
}
