package io.bursar.definition.load.internal;

import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads names of things declared elsewhere and notes that they must exist. */
final class References {

    private final Reading reading;

    References(Reading reading) {
        this.reading = reading;
    }

    Optional<String> state(YamlNode node) {
        return named(
                node,
                Names.CODE,
                DefinitionFault.UNKNOWN_STATE,
                symbols -> symbols.states().keySet());
    }

    Optional<String> rowEvent(YamlNode node) {
        return named(node, Names.NAME, DefinitionFault.UNKNOWN_ROW_EVENT, Symbols::rowEvents);
    }

    /** An event of a row, or an exception that people resolve. */
    Optional<String> judged(YamlNode node) {
        return Names.CODE.matcher(node.raw()).matches() ? exception(node).map(ExceptionCode::value) : rowEvent(node);
    }

    /** A use case of models that the definition lists. */
    Optional<String> useCase(YamlNode node) {
        return named(
                node,
                Names.ID,
                DefinitionFault.UNKNOWN_USE_CASE,
                symbols -> symbols.definition().governance().assist().stream()
                        .map(point -> point.useCase())
                        .toList());
    }

    Optional<String> emittedEvent(YamlNode node) {
        return named(node, Names.EVENT, DefinitionFault.UNKNOWN_EMITTED_EVENT, Symbols::emittedEvents);
    }

    Optional<String> effect(YamlNode node) {
        return named(
                node,
                Names.NAME,
                DefinitionFault.UNKNOWN_EFFECT,
                symbols -> symbols.vocabulary().effects().keySet());
    }

    /** An effect that declares what takes it back. */
    Optional<String> undoableEffect(YamlNode node) {
        Optional<String> alias = effect(node);
        alias.ifPresent(name -> reading.later(symbols -> {
            var effect = symbols.vocabulary().effects().get(name);
            if (effect != null && effect.consequences().undo() == null) {
                node.report(DefinitionFault.NO_UNDO, Map.of("name", name));
            }
        }));
        return alias;
    }

    Optional<String> approval(YamlNode node) {
        return named(
                node,
                Names.NAME,
                DefinitionFault.UNKNOWN_APPROVAL,
                symbols -> symbols.vocabulary().approvals().keySet());
    }

    Optional<String> standingFact(YamlNode node) {
        Optional<String> name = Names.name(node);
        name.ifPresent(text -> reading.later(symbols -> {
            FactSpec fact = symbols.vocabulary().facts().get(text);
            if (fact == null || !(fact.source() instanceof FactSource.Standing)) {
                node.report(DefinitionFault.NOT_STANDING, Map.of("name", text));
            }
        }));
        return name;
    }

    Optional<ExceptionCode> exception(YamlNode node) {
        return named(node, Names.CODE, DefinitionFault.UNKNOWN_EXCEPTION, Symbols::exceptions)
                .map(ExceptionCode::new);
    }

    Optional<Integer> row(YamlNode node) {
        Optional<Integer> row = node.whole(1, TransitionReader.HIGHEST_ROW);
        row.ifPresent(number -> reading.later(symbols -> {
            if (!symbols.rowNumbers().contains(number)) {
                node.report(DefinitionFault.UNKNOWN_ROW, Map.of("row", number));
            }
        }));
        return row;
    }

    Optional<QueueName> queue(YamlNode node) {
        return named(
                        node,
                        Names.QUEUE,
                        DefinitionFault.UNKNOWN_QUEUE,
                        symbols -> symbols.shared().registry().queues().keySet())
                .map(QueueName::new);
    }

    Optional<RoleName> role(YamlNode node) {
        return named(
                        node,
                        Names.CODE,
                        DefinitionFault.UNKNOWN_ROLE,
                        symbols -> symbols.shared().registry().roles())
                .map(RoleName::new);
    }

    Optional<String> field(YamlNode node) {
        return named(
                node,
                Names.NAME,
                DefinitionFault.UNKNOWN_FIELD,
                symbols -> symbols.fields().keySet());
    }

    Optional<String> calendar(YamlNode node) {
        return named(
                node,
                Names.CODE,
                DefinitionFault.UNKNOWN_CALENDAR,
                symbols -> symbols.shared().registry().calendars());
    }

    Optional<String> inheritedRow(YamlNode node) {
        return named(
                node,
                Names.CODE,
                DefinitionFault.UNKNOWN_INHERITED_ROW,
                symbols -> symbols.shared().inherited().rows().stream()
                        .map(row -> row.id())
                        .toList());
    }

    Optional<CapabilityName> capability(YamlNode node) {
        Optional<CapabilityName> capability = node.matching(Names.DOTTED).map(CapabilityName::new);
        capability.ifPresent(name -> reading.later(symbols -> {
            Set<CapabilityName> known = symbols.catalogs().capabilities();
            if (known != null && !known.contains(name)) {
                node.report(DefinitionFault.UNKNOWN_CAPABILITY, Map.of("name", name));
            }
        }));
        return capability;
    }

    private Optional<String> named(
            YamlNode node, Pattern form, DefinitionFault fault, Function<Symbols, Collection<String>> known) {
        Optional<String> name = node.matching(form);
        name.ifPresent(text -> reading.later(symbols -> {
            Collection<String> names = known.apply(symbols);
            if (!names.contains(text)) {
                node.report(fault, Nearest.context(text, names));
            }
        }));
        return name;
    }
}
