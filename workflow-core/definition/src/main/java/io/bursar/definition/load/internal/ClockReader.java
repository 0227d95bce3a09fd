package io.bursar.definition.load.internal;

import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.DataValue;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.time.DurationUnit;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the clocks section. */
final class ClockReader {

    /** Most clocks of one definition. */
    static final int MAX_CLOCKS = 40;

    private static final Map<String, String> LADDERS = Map.of("default", "default", "safety", "safety", "none", "none");

    /** How a variation point is written where a word may stand too. */
    private static final String VARIED = "vp.";

    private final Reading reading;
    private final References references;
    private final Expressions expressions;

    ClockReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<Map<String, ClockSpec>> clocks(YamlNode node) {
        Map<String, ClockSpec> clocks = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_CLOCKS)) {
            Names.name(entry.key()).ifPresent(name -> clocks.put(name, clock(name, entry.value())));
        }
        return Optional.of(clocks);
    }

    private ClockSpec clock(String name, YamlNode node) {
        YamlMapping clock = node.mapping();
        clock.only(
                "target",
                "length",
                "before",
                "after",
                "calendar",
                "start",
                "stop",
                "stopOn",
                "when",
                "raise",
                "fires",
                "ladder",
                "legal",
                "again");
        ClockSpec.Span span = span(clock);
        ClockSpec.Breach breach = breach(clock);
        String point = span.calendarPoint();
        if (breach.legal() && point != null) {
            clock.find("calendar").ifPresent(written -> tightens(written, point));
        }
        BusinessDuration target = clock.required("target", YamlNode::duration).orElse(Placeholders.DURATION);
        boolean dated = clock.has("before") || clock.has("after");
        boolean twice = clock.has("before") && clock.has("after");
        if (twice || (dated && target.unit() != DurationUnit.BUSINESS_DAYS)) {
            node.report(DefinitionFault.NOT_IN_BUSINESS_DAYS, Map.of());
        }
        return new ClockSpec(name, target, span, breach);
    }

    private ClockSpec.Span span(YamlMapping clock) {
        Optional<String> calendar = clock.optional("calendar", this::calendar);
        return new ClockSpec.Span(
                calendar.filter(word -> !word.startsWith(VARIED)).orElse(null),
                calendar.filter(word -> word.startsWith(VARIED))
                        .map(word -> word.substring(VARIED.length()))
                        .orElse(null),
                clock.optional("before", path -> expressions.path(path, DataValue.Kind.DATE))
                        .orElse(null),
                clock.optional("after", path -> expressions.path(path, DataValue.Kind.DATE))
                        .orElse(null),
                clock.someOf("start", StateReader.MAX_STATES, references::state),
                clock.list("stop", StateReader.MAX_STATES, references::state),
                clock.list("stopOn", GovernanceReader.MAX_EVENTS, references::emittedEvent),
                clock.optional("when", expressions::guard).orElse(Guard.ALWAYS),
                clock.optional("length", length -> expressions.operand(length, Scope.ARGUMENT))
                        .orElse(null),
                clock.optional("again", YamlNode::flag).orElse(false));
    }

    private ClockSpec.Breach breach(YamlMapping clock) {
        return new ClockSpec.Breach(
                clock.required("ladder", value -> value.choice(LADDERS)).orElse("none"),
                clock.optional("raise", references::exception).orElse(null),
                clock.optional("fires", references::rowEvent).orElse(null),
                clock.optional("legal", YamlNode::flag).orElse(false));
    }

    /** A calendar, or the variation point that names one. */
    private Optional<String> calendar(YamlNode node) {
        if (!node.raw().startsWith(VARIED)) {
            return references.calendar(node);
        }
        Optional<String> written = node.matching(Names.POINT);
        written.ifPresent(text -> reading.later(symbols -> {
            VariationPoint point = symbols.vocabulary().variation().get(text.substring(VARIED.length()));
            if (point == null) {
                node.report(DefinitionFault.UNKNOWN_PARAMETER, Map.of("key", text));
            } else if (point.kind() != VariationKind.CALENDAR) {
                node.report(DefinitionFault.NOT_HERE, Map.of("key", text));
            }
        }));
        return written;
    }

    /** A clock that is set by law may only be tightened (canonical §1.14). */
    private void tightens(YamlNode node, String key) {
        reading.later(symbols -> {
            VariationPoint point = symbols.vocabulary().variation().get(key);
            if (point != null && point.direction() == Direction.NEUTRAL) {
                node.report(DefinitionFault.LEGAL_CLOCK_VARIES, Map.of("key", key));
            }
        });
    }
}
