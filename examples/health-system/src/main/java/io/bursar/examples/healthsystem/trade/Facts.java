package io.bursar.examples.healthsystem.trade;

import io.bursar.model.cases.Case;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.stream.Stream;

/** The facts from outside that a case knows of: taken, or waiting to be. */
final class Facts {

    private Facts() {}

    static boolean knows(Case current, String fact) {
        return of(current).anyMatch(fact::equals);
    }

    static long count(Case current, String prefix) {
        return of(current).filter(fact -> fact.startsWith(prefix)).count();
    }

    private static Stream<String> of(Case current) {
        RecordValue book = current.work().book();
        return Stream.concat(
                book.list("taken").texts().stream(),
                book.records("facts").stream()
                        .map(fact -> fact.text("fact").orElse(null))
                        .filter(Objects::nonNull));
    }
}
