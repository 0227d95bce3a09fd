package io.bursar.definition.load.internal;

import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.DataValue;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.time.DurationUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the clocks section. */
final class ClockReader {

    /** Most clocks of one definition. */
    static final int MAX_CLOCKS = 40;

    private static final Map<String, String> LADDERS = Map.of("default", "default", "safety", "safety", "none", "none");

    private final References references;
    private final Expressions expressions;

    ClockReader(Reading reading) {
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
        ClockSpec.Span span = new ClockSpec.Span(
                clock.optional("calendar", references::calendar).orElse(null),
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
        ClockSpec.Breach breach = new ClockSpec.Breach(
                clock.required("ladder", value -> value.choice(LADDERS)).orElse("none"),
                clock.optional("raise", references::exception).orElse(null),
                clock.optional("fires", references::rowEvent).orElse(null),
                clock.optional("legal", YamlNode::flag).orElse(false));
        BusinessDuration target = clock.required("target", YamlNode::duration).orElse(Placeholders.DURATION);
        boolean dated = clock.has("before") || clock.has("after");
        boolean twice = clock.has("before") && clock.has("after");
        if (twice || (dated && target.unit() != DurationUnit.BUSINESS_DAYS)) {
            node.report(DefinitionFault.NOT_IN_BUSINESS_DAYS, Map.of());
        }
        return new ClockSpec(name, target, span, breach);
    }
}
