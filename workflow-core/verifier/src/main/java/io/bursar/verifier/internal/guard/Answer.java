package io.bursar.verifier.internal.guard;

import io.bursar.definition.guard.GuardFormatter;
import io.bursar.model.data.DataValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether claims can hold together.
 *
 * @param kind yes, no, or not decided within the limit
 * @param example facts under which they do; an empty value means that the fact is absent
 */
public record Answer(Kind kind, SortedMap<String, Optional<DataValue>> example) {

    /** The three answers. */
    public enum Kind {
        /** They can. */
        YES,
        /** They cannot, whatever the facts are. */
        NO,
        /** The limit was reached first. */
        UNDECIDED
    }

    /** Copies the example. */
    public Answer {
        example = Collections.unmodifiableSortedMap(new TreeMap<>(example));
    }

    static Answer of(Kind kind) {
        return new Answer(kind, new TreeMap<>());
    }

    /** Whether they can hold together. */
    public boolean possible() {
        return kind == Kind.YES;
    }

    /** Whether it is certain that they cannot. */
    public boolean impossible() {
        return kind == Kind.NO;
    }

    /** The facts in one line, such as {@code docType = CREDIT, payer absent}. */
    public String facts() {
        return example.entrySet().stream().map(Answer::fact).collect(Collectors.joining(", "));
    }

    private static String fact(Map.Entry<String, Optional<DataValue>> fact) {
        return fact.getValue()
                .map(value -> Relations.described(fact.getKey(), value)
                        .orElseGet(() -> fact.getKey() + " = " + GuardFormatter.format(value)))
                .orElse(fact.getKey() + " absent");
    }
}
