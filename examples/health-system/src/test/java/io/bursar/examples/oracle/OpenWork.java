package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tasks and exceptions that are open. */
final class OpenWork {
    final Set<String> tasks = new HashSet<>();
    final Map<Integer, String> exceptions = new HashMap<>();
    private final Map<Integer, String> states = new HashMap<>();
    private final List<Raised> all = new ArrayList<>();
    /** Codes ever raised. */
    final Set<String> codes = new HashSet<>();

    void apply(LogRecord record, LogRecord.Event event) {
        Json body = event.body();
        switch (event.code()) {
            case "task-opened" -> tasks.add(task(body));
            case "task-closed" -> tasks.remove(task(body));
            case "exception-raised" -> {
                exceptions.put(body.at("exception").whole(), body.at("code").text());
                states.put(body.at("exception").whole(), body.at("state").text());
                all.add(new Raised(body.at("code").text(), record.seq(), record.at()));
                codes.add(body.at("code").text());
            }
            case "exception-resolved" -> exceptions.remove(body.at("exception").whole());
            default -> {}
        }
    }

    /** An exception raised. */
    private record Raised(String code, long seq, Instant at) {}

    /** When an exception of that code was raised. */
    List<Instant> raised(String code) {
        return all.stream().filter(one -> one.code.equals(code)).map(Raised::at).toList();
    }

    /** Holds of an invoice ever raised, each with the record that raised it first. */
    Map<String, Long> holds() {
        Map<String, Long> holds = new TreeMap<>();
        all.stream()
                .filter(one -> one.code.startsWith("INV_"))
                .forEach(one -> holds.putIfAbsent(one.code.intern(), one.seq));
        return holds;
    }

    /** The state an exception was raised in. */
    String raisedIn(int number) {
        return states.getOrDefault(number, "");
    }

    private static String task(Json body) {
        return String.valueOf(body.at("task").value());
    }
}
