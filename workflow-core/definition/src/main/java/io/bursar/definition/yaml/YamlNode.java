package io.bursar.definition.yaml;

import io.bursar.model.money.Money;
import io.bursar.model.time.BusinessDuration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One scalar, list or mapping of a document, and where it stands. An accessor gives the value, or reports why there is
 * none and gives nothing; so a reader goes on and finds the next fault too.
 *
 * <pre>{@code
 * node.whole(1, 999).orElse(1);   // reports YML-113 or YML-116 at the node's place when it is no such number
 * }</pre>
 */
public final class YamlNode {

    /** Most characters of a text unless an accessor says otherwise. */
    public static final int MAX_TEXT = 4_000;

    /** What a node is. */
    public enum Kind {
        /** Text, with or without quotes. */
        TEXT,
        /** A whole number. */
        INT,
        /** A number with decimals. */
        DECIMAL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Nothing, or {@code null}. */
        EMPTY,
        /** A spelling that readers resolve differently. */
        AMBIGUOUS,
        /** A list. */
        LIST,
        /** A mapping. */
        MAPPING,
        /** Something refused already, such as an alias; accessors give nothing and report nothing more. */
        BROKEN
    }

    /** What a node holds: the text of a scalar and its lead, the items of a list, or the entries of a mapping. */
    record Content(String value, int lead, List<YamlNode> items, List<YamlMapping.Entry> entries) {
        static final Content NONE = new Content("", -1, List.of(), List.of());

        static Content scalar(String value, int lead) {
            return new Content(value, lead, List.of(), List.of());
        }

        static Content items(List<YamlNode> items) {
            return new Content("", -1, List.copyOf(items), List.of());
        }

        static Content entries(List<YamlMapping.Entry> entries) {
            return new Content("", -1, List.of(), List.copyOf(entries));
        }
    }

    private final SourcePosition position;
    private final Kind kind;
    private final LoadErrors errors;
    private final Content content;

    YamlNode(SourcePosition position, Kind kind, LoadErrors errors, Content content) {
        this.position = position;
        this.kind = kind;
        this.errors = errors;
        this.content = content;
    }

    /** Where it stands. */
    public SourcePosition position() {
        return position;
    }

    /**
     * Where the character of this offset of a scalar's value stands; the start of the scalar where that cannot be told.
     */
    public SourcePosition position(int offset) {
        return content.lead() < 0 ? position : position.plus(content.lead() + offset);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** A scalar as written, without its quotes; empty text for a list or mapping. */
    public String raw() {
        return content.value();
    }

    /** Reports a fault at this node. */
    public void report(ErrorKind fault, Map<String, ?> context) {
        errors.report(fault, position, context);
    }

    /** Reports a fault at a character of a scalar's value. */
    public void report(ErrorKind fault, int offset, Map<String, ?> context) {
        errors.report(fault, position(offset), context);
    }

    /** Text of 1 to {@value #MAX_TEXT} characters. */
    public Optional<String> text() {
        return text(MAX_TEXT);
    }

    /** Text of at least one and at most so many characters. */
    public Optional<String> text(int maxLength) {
        if (!is(Kind.TEXT, "text")) {
            return Optional.empty();
        }
        if (raw().isBlank()) {
            return refused(YamlFault.EMPTY_VALUE, Map.of());
        }
        return raw().length() > maxLength
                ? refused(YamlFault.TEXT_TOO_LONG, Map.of("limit", maxLength))
                : Optional.of(raw());
    }

    /** Text that has a form. */
    public Optional<String> matching(Pattern form) {
        return text().flatMap(text -> form.matcher(text).matches()
                ? Optional.of(text)
                : refused(YamlFault.MALFORMED, Map.of("value", text, "form", form.pattern())));
    }

    /** One of some words, as what the word stands for. */
    public <T> Optional<T> choice(Map<String, T> words) {
        return text().flatMap(text -> words.containsKey(text)
                ? Optional.of(words.get(text))
                : refused(YamlFault.NOT_LISTED, Map.of("value", text, "allowed", new TreeSet<>(words.keySet()))));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag() {
        return is(Kind.BOOLEAN, "true or false") ? Optional.of(raw().equals("true")) : Optional.empty();
    }

    /** A whole number within limits, both included. */
    public Optional<Integer> whole(int lowest, int highest) {
        if (!is(Kind.INT, "whole number")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(raw());
        return number.compareTo(BigDecimal.valueOf(lowest)) < 0 || number.compareTo(BigDecimal.valueOf(highest)) > 0
                ? refused(YamlFault.OUT_OF_RANGE, Map.of("lowest", lowest, "highest", highest))
                : Optional.of(number.intValue());
    }

    /** A number, exact, of at most 38 digits and 18 decimals. */
    public Optional<BigDecimal> decimal() {
        if (kind != Kind.INT && !is(Kind.DECIMAL, "number")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(raw());
        return number.precision() > io.bursar.model.data.DecimalValue.MAX_PRECISION
                        || number.scale() > io.bursar.model.data.DecimalValue.MAX_SCALE
                ? refused(YamlFault.OUT_OF_RANGE, Map.of("value", raw()))
                : Optional.of(number);
    }

    /** A date such as {@code 2026-01-31}. */
    public Optional<LocalDate> date() {
        return text().flatMap(text ->
                Literals.date(text).or(() -> refused(YamlFault.MALFORMED, Map.of("wanted", "date"))));
    }

    /** A duration such as {@code 2 BD} or {@code 10 min}. */
    public Optional<BusinessDuration> duration() {
        return text().flatMap(text ->
                BusinessDuration.tryParse(text).or(() -> refused(YamlFault.MALFORMED, Map.of("wanted", "duration"))));
    }

    /** An amount such as {@code 500.00 USD}. */
    public Optional<Money> money() {
        return text().flatMap(text ->
                Literals.money(text).or(() -> refused(YamlFault.MALFORMED, Map.of("wanted", "amount"))));
    }

    /** The items of a list of at most so many; none when it is no such list. */
    public List<YamlNode> items(int most) {
        if (!is(Kind.LIST, "list")) {
            return List.of();
        }
        if (content.items().size() > most) {
            report(YamlFault.TOO_MANY_ENTRIES, Map.of("limit", most));
            return List.of();
        }
        return content.items();
    }

    /** What a reader makes of each item of a list of at most so many, without those it refused. */
    public <T> List<T> each(int most, Function<YamlNode, Optional<T>> reader) {
        return items(most).stream().map(reader).<T>flatMap(Optional::stream).toList();
    }

    /** The node as a mapping; reported and without entries when it is none. */
    public YamlMapping mapping() {
        boolean fits = is(Kind.MAPPING, "mapping");
        return new YamlMapping(this, errors, content.entries(), fits);
    }

    private boolean is(Kind wanted, String name) {
        if (kind == wanted) {
            return true;
        }
        switch (kind) {
            case BROKEN -> {}
            case EMPTY -> report(YamlFault.EMPTY_VALUE, Map.of("wanted", name));
            case AMBIGUOUS -> report(YamlFault.AMBIGUOUS_SCALAR, Map.of("value", raw()));
            case TEXT, INT, DECIMAL, BOOLEAN, LIST, MAPPING -> report(YamlFault.WRONG_TYPE, Map.of("wanted", name));
        }
        return false;
    }

    private <T> Optional<T> refused(ErrorKind fault, Map<String, ?> context) {
        report(fault, context);
        return Optional.empty();
    }
}
