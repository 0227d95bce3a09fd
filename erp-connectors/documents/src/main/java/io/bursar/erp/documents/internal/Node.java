package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.Restricted;
import io.bursar.erp.documents.SchemedId;
import io.bursar.erp.documents.UblRule;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An element read by name and type. Where a mandatory value is missing or wrong, a structural finding is recorded and a
 * placeholder stands in, so that all findings are seen at once; the document is then refused as a whole and no
 * placeholder ever leaves the reader.
 */
final class Node {

    private final XmlElement element;
    private final Reading reading;
    private final boolean absent;

    Node(XmlElement element, Reading reading) {
        this(element, reading, false);
    }

    private Node(XmlElement element, Reading reading, boolean absent) {
        this.element = element;
        this.reading = reading;
        this.absent = absent;
    }

    /** What one reading of one document shares. */
    record Reading(Findings findings, Currency currency) {}

    String name() {
        return element.name;
    }

    Currency currency() {
        return reading.currency();
    }

    void report(UblRule rule) {
        reading.findings().add(rule, element);
    }

    /** A sum that does not come out, with both sides. */
    void report(UblRule rule, BigDecimal expected, BigDecimal stated) {
        reading.findings()
                .add(
                        rule,
                        element,
                        rule.finding()
                                .with("expected", expected.toPlainString())
                                .with("stated", stated.toPlainString()));
    }

    private void reportMissing(String name) {
        if (!absent) {
            reading.findings().missing(element, name);
        }
    }

    /** The element of this name, which may stand once; an empty one counts as absent. */
    Optional<Node> child(String name) {
        List<XmlElement> all = element.children(name);
        if (all.size() > 1) {
            reading.findings().add(UblRule.DUPLICATE, all.get(1));
        }
        return all.stream().findFirst().map(this::node).filter(Node::hasContent);
    }

    /** The element of this name, which must stand; below a missing one nothing more is reported as missing. */
    Node required(String name) {
        return child(name).orElseGet(() -> {
            reportMissing(name);
            XmlElement.Place place = new XmlElement.Place(element.line, element.column);
            return new Node(new XmlElement(name, null, place, Map.of()), reading, true);
        });
    }

    /** Reports that none of this name stands. */
    void requireAny(String name) {
        if (element.children(name).isEmpty()) {
            reportMissing(name);
        }
    }

    /** The elements of this name, up to the limit for parts. */
    List<Node> children(String name) {
        return children(name, DocumentLimits.MAX_PARTS, UblRule.TOO_MANY_PARTS);
    }

    List<Node> children(String name, int limit, UblRule rule) {
        List<XmlElement> all = element.children(name);
        if (all.size() > limit) {
            reading.findings().add(rule, all.get(limit), rule.finding().with("limit", limit));
            return List.of();
        }
        return all.stream().map(this::node).toList();
    }

    /** The first element of this name, where the standard allows several and one is enough. */
    Optional<Node> first(String name) {
        return children(name).stream().findFirst();
    }

    /** The texts of all elements of this name. */
    List<String> texts(String name) {
        return children(name).stream().flatMap(child -> child.value().stream()).toList();
    }

    @Nullable
    String text(String name) {
        return child(name).flatMap(Node::value).orElse(null);
    }

    String requiredText(String name) {
        return mandatory(name, Node::value, "");
    }

    @Nullable
    Restricted restricted(String name) {
        return child(name).flatMap(Node::value).map(Restricted::financial).orElse(null);
    }

    @Nullable
    SchemedId id(String name) {
        return child(name).flatMap(Node::asId).orElse(null);
    }

    Optional<SchemedId> asId() {
        return value().map(value -> new SchemedId(attribute("schemeID"), value));
    }

    @Nullable
    LocalDate date(String name) {
        return child(name).flatMap(UblScalars::date).orElse(null);
    }

    LocalDate requiredDate(String name) {
        return mandatory(name, UblScalars::date, LocalDate.EPOCH);
    }

    @Nullable
    BigDecimal decimal(String name) {
        return child(name).flatMap(UblScalars::decimal).orElse(null);
    }

    boolean requiredFlag(String name) {
        return mandatory(name, UblScalars::flag, false);
    }

    Money requiredMoney(String name) {
        return mandatory(name, UblScalars::money, Money.zero(currency()));
    }

    /** The amount, zero where it is left out. */
    Money money(String name) {
        return child(name).flatMap(UblScalars::money).orElseGet(() -> Money.zero(currency()));
    }

    UnitPrice requiredUnitPrice(String name) {
        return mandatory(name, UblScalars::unitPrice, new UnitPrice(BigDecimal.ZERO, currency()));
    }

    @Nullable
    String attribute(String name) {
        String value = element.attributes.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The text with runs of white space made one blank; empty where there is none. */
    Optional<String> value() {
        if (!element.children().isEmpty()) {
            report(UblRule.MIXED_CONTENT);
            return Optional.empty();
        }
        String text = element.text();
        return text.isEmpty() ? Optional.empty() : Optional.of(text.replaceAll("\\s+", " "));
    }

    private boolean hasContent() {
        return !element.children().isEmpty() || !element.text().isEmpty();
    }

    private <T> T mandatory(String name, Function<Node, Optional<T>> parse, T placeholder) {
        Optional<Node> child = child(name);
        if (child.isEmpty()) {
            reportMissing(name);
        }
        return child.flatMap(parse).orElse(placeholder);
    }

    private Node node(XmlElement child) {
        return new Node(child, reading);
    }
}
