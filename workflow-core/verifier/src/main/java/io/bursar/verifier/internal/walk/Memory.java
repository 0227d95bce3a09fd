package io.bursar.verifier.internal.walk;

import io.bursar.model.data.DataValue;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a case remembers in the abstraction, beside its state.
 *
 * @param standing what it has of an approval
 * @param incoming whether a row has found that it brings money in
 * @param snapshot whether it keeps a copy of what was approved last
 * @param known what is certain of data fields: the constants that rows set them to; empty for those that only the
 *     answer of a system of record fills, before it was asked
 */
public record Memory(
        Standing standing, boolean incoming, boolean snapshot, SortedMap<String, Optional<DataValue>> known) {

    /** Copies the map. */
    public Memory {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    /** A case that begins: what only an answer fills is not there yet. */
    static Memory start(Set<String> answered) {
        TreeMap<String, Optional<DataValue>> absent = new TreeMap<>();
        answered.forEach(field -> absent.put(field, Optional.empty()));
        return new Memory(Standing.NONE, false, false, absent);
    }

    Memory with(Standing other) {
        return new Memory(other, incoming, snapshot, known);
    }

    Memory incoming(boolean now) {
        return new Memory(standing, now, snapshot, known);
    }

    Memory withSnapshot() {
        return new Memory(standing, incoming, true, known);
    }

    /** A field is set: to a constant, or to something that is not known. */
    Memory set(String field, Optional<DataValue> value) {
        TreeMap<String, Optional<DataValue>> more = new TreeMap<>(known);
        more.remove(field);
        value.ifPresent(constant -> more.put(field, value));
        return new Memory(standing, incoming, snapshot, more);
    }
}
