package io.bursar.definition.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the tree from parse events rather than from a composed graph: an alias keeps its place instead of vanishing
 * into the node it names, and the depth limit holds before anything recurses. The parser is named directly because the
 * engine's module does not export its low-level entry points.
 */
final class EventReader {

    /** Thrown where reading on makes no sense; the fault is reported already. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("Reading stopped", null, false, false);
        }
    }

    private final String source;
    private final YamlLimits limits;
    private final LoadErrors errors;
    private int nodes;

    EventReader(String source, YamlLimits limits, LoadErrors errors) {
        this.source = source;
        this.limits = limits;
        this.errors = errors;
    }

    Optional<YamlNode> read(String text) {
        SourcePosition start = new SourcePosition(source, 1, 1);
        // a character has at least one byte, so the cheap test spares encoding what is far too large
        if (text.length() > limits.maxBytes() || text.getBytes(StandardCharsets.UTF_8).length > limits.maxBytes()) {
            errors.report(YamlFault.TOO_LARGE, start, Map.of("limit", limits.maxBytes()));
            return Optional.empty();
        }
        try {
            return document(new ParserImpl(settings(), new StreamReader(settings(), new WholeCharacters(text))), start);
        } catch (GivenUp reported) {
            return Optional.empty();
        } catch (MarkedYamlEngineException syntax) {
            SourcePosition at = syntax.getProblemMark().map(this::position).orElse(start);
            errors.report(YamlFault.SYNTAX, at, Map.of("problem", syntax.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException unreadable) {
            errors.report(YamlFault.SYNTAX, start, Map.of("problem", "characters that YAML does not have"));
            return Optional.empty();
        }
    }

    private LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(limits.maxBytes())
                .setParseComments(false)
                .build();
    }

    private Optional<YamlNode> document(Iterator<Event> events, SourcePosition start) {
        YamlNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && root != null) {
                errors.report(YamlFault.SECOND_DOCUMENT, position(event));
                return Optional.of(root);
            }
            if (event instanceof NodeEvent node) {
                root = node(node, events, 0);
            }
        }
        if (root == null) {
            errors.report(YamlFault.EMPTY_DOCUMENT, start);
        }
        return Optional.ofNullable(root);
    }

    private YamlNode node(NodeEvent event, Iterator<Event> events, int depth) {
        SourcePosition at = position(event);
        if (++nodes > limits.maxNodes()) {
            errors.report(YamlFault.TOO_MANY_NODES, at, Map.of("limit", limits.maxNodes()));
            throw new GivenUp();
        }
        if (event.getAnchor().isPresent()) {
            errors.report(YamlFault.ANCHOR, at);
        }
        if (event instanceof AliasEvent) {
            return new YamlNode(at, YamlNode.Kind.BROKEN, errors, YamlNode.Content.NONE);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        reportTag(start.getTag(), at);
        if (depth >= limits.maxDepth()) {
            errors.report(YamlFault.TOO_DEEP, at, Map.of("limit", limits.maxDepth()));
            throw new GivenUp();
        }
        return start.getEventId() == Event.ID.MappingStart
                ? mapping(at, events, depth + 1)
                : list(at, events, depth + 1);
    }

    private YamlNode list(SourcePosition at, Iterator<Event> events, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (NodeEvent item = next(events); item != null; item = next(events)) {
            items.add(node(item, events, depth));
        }
        return new YamlNode(at, YamlNode.Kind.LIST, errors, YamlNode.Content.items(items));
    }

    private YamlNode mapping(SourcePosition at, Iterator<Event> events, int depth) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeEvent key = next(events); key != null; key = next(events)) {
            YamlNode name = node(key, events, depth);
            YamlNode value = valueOf(events, depth, name);
            if (name.kind() != YamlNode.Kind.TEXT) {
                reportKey(name);
            } else if (!seen.add(name.raw())) {
                errors.report(YamlFault.DUPLICATE_KEY, name.position(), Map.of("key", name.raw()));
            } else {
                entries.add(new YamlMapping.Entry(name.raw(), name, value));
            }
        }
        return new YamlNode(at, YamlNode.Kind.MAPPING, errors, YamlNode.Content.entries(entries));
    }

    private YamlNode valueOf(Iterator<Event> events, int depth, YamlNode key) {
        NodeEvent value = next(events);
        return value == null
                ? new YamlNode(key.position(), YamlNode.Kind.EMPTY, errors, YamlNode.Content.NONE)
                : node(value, events, depth);
    }

    private void reportKey(YamlNode name) {
        if (name.kind() != YamlNode.Kind.BROKEN) {
            errors.report(YamlFault.KEY_NOT_TEXT, name.position());
        }
    }

    private YamlNode scalar(ScalarEvent event, SourcePosition at) {
        reportTag(event.getTag(), at);
        String value = event.getValue();
        YamlNode.Kind kind = event.isPlain() ? PlainScalar.kind(value) : YamlNode.Kind.TEXT;
        return new YamlNode(at, kind, errors, YamlNode.Content.scalar(value, lead(event)));
    }

    /**
     * How many characters stand before the value on its line; negative where the value is not written out literally on
     * one line.
     */
    private static int lead(ScalarEvent event) {
        int written = event.getEndMark().map(Mark::getIndex).orElse(-1)
                - event.getStartMark().map(Mark::getIndex).orElse(0);
        int length = event.getValue().codePointCount(0, event.getValue().length());
        if (event.isPlain()) {
            return written == length ? 0 : -1;
        }
        return (event.isSQuoted() || event.isDQuoted()) && written == length + 2 ? 1 : -1;
    }

    private void reportTag(Optional<String> tag, SourcePosition at) {
        if (tag.isPresent()) {
            errors.report(YamlFault.TAG, at);
        }
    }

    private static @Nullable NodeEvent next(Iterator<Event> events) {
        return events.next() instanceof NodeEvent node ? node : null;
    }

    private SourcePosition position(Event event) {
        return event.getStartMark().map(this::position).orElseGet(() -> new SourcePosition(source, 1, 1));
    }

    private SourcePosition position(Mark mark) {
        return new SourcePosition(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
