package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tasks and exceptions that are open. */
final class OpenWork {
    final Set<String> tasks = new HashSet<>();
    final Map<Integer, String> exceptions = new HashMap<>();
    /** Codes ever raised. */
    final Set<String> codes = new HashSet<>();

    void apply(LogRecord.Event event) {
        Json body = event.body();
        switch (event.code()) {
            case "task-opened" -> tasks.add(task(body));
            case "task-closed" -> tasks.remove(task(body));
            case "exception-raised" -> {
                exceptions.put(body.at("exception").whole(), body.at("code").text());
                codes.add(body.at("code").text());
            }
            case "exception-resolved" -> exceptions.remove(body.at("exception").whole());
            default -> {}
        }
    }

    private static String task(Json body) {
        return String.valueOf(body.at("task").value());
    }
}
