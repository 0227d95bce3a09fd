package io.bursar.definition.load.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One file being read. Readers note what can only be checked once every section is known; a section may name what a
 * later one declares.
 */
final class Reading {

    private final List<Consumer<Symbols>> checks = new ArrayList<>();

    void later(Consumer<Symbols> check) {
        checks.add(check);
    }

    void finish(Symbols symbols) {
        checks.forEach(check -> check.accept(symbols));
    }
}
