package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value of the log, read leniently: what is not there or has another shape reads as absent, never as an error. */
record Json(@Nullable Object value) {
    static final Json ABSENT = new Json(null);

    Json at(String name) {
        return unwrapped() instanceof Map<?, ?> map && map.get(name) != null ? new Json(map.get(name)) : ABSENT;
    }

    boolean present() {
        return value != null;
    }

    /** The text; the date, instant or bytes (a digest) as text; else empty. */
    String text() {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            return Stream.of("date", "instant", "hex")
                    .map(map::get)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    boolean yes() {
        return Boolean.TRUE.equals(value);
    }

    Optional<BigDecimal> number() {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** The whole number, or -1. */
    int whole() {
        return number().map(BigDecimal::intValue).orElse(-1);
    }

    /** The amount of a money or unit price. */
    Optional<BigDecimal> amount() {
        String text =
                at("currency").present() ? at("amount").text() + at("price").text() : "";
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<Instant> instant() {
        try {
            return text().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(new Json(item)));
        }
        return items;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        if (unwrapped() instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    /** Ids of people in a text, a list, or a record that names one. */
    List<String> people() {
        List<String> people = new ArrayList<>();
        if (!text().isEmpty()) {
            people.add(text());
        }
        items().forEach(item -> people.addAll(item.people()));
        for (String name : List.of("person", "personId", "principal", "people")) {
            if (at(name).present()) {
                people.addAll(at(name).people());
            }
        }
        return people;
    }

    /** Whether any text in it, however deep, is one of these. */
    boolean mentions(Set<String> texts) {
        return texts.contains(text())
                || items().stream().anyMatch(item -> item.mentions(texts))
                || names().stream().anyMatch(name -> at(name).mentions(texts));
    }

    private @Nullable Object unwrapped() {
        return value instanceof Map<?, ?> map && map.size() == 1 && map.get("record") instanceof Map<?, ?> inner
                ? inner
                : value;
    }
}
