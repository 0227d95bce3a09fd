package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import io.bursar.examples.intake.RawValue.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** One piece of JSON text, token by token, as raw requisitions with their places. */
final class JsonSource {

    /** Only depth is left to the parser: what is over its limits ends the text, what is over ours costs one row. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(IntakeLimits.MAX_DEPTH)
                    .maxStringLength(IntakeLimits.MAX_BYTES)
                    .maxNameLength(IntakeLimits.MAX_BYTES)
                    .maxNumberLength(IntakeLimits.MAX_BYTES)
                    .build())
            .build();

    private final String text;
    private final String source;
    private final int linesBefore;
    private final Problems problems;

    JsonSource(String text, String source, int linesBefore, Problems problems) {
        this.text = text;
        this.source = source;
        this.linesBefore = linesBefore;
        this.problems = problems;
    }

    /** Reads an array; a break in it ends the reading and is said. */
    void readArray(RequisitionReader reader) {
        try (JsonParser parser = open()) {
            parser.nextToken();
            int taken = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (taken++ == IntakeLimits.MAX_REQUISITIONS) {
                    problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_REQUISITIONS, at(parser));
                    problems.add(IntakeProblem.NOT_READ_FURTHER, at(parser));
                    return;
                }
                readRequisition(parser, reader);
            }
            expectEnd(parser);
        } catch (JacksonException broken) {
            SourcePosition at = broken(broken);
            problems.add(IntakeProblem.NOT_READ_FURTHER, at);
        }
    }

    /** Reads one requisition that must be all there is. */
    void readOne(RequisitionReader reader) {
        int reported = problems.reported();
        try (JsonParser parser = open()) {
            parser.nextToken();
            RawRequisition raw = parser.currentToken() == JsonToken.START_OBJECT ? requisition(parser) : null;
            if (raw == null) {
                problems.add(IntakeProblem.NOT_AN_OBJECT, at(parser));
                problems.reject();
                return;
            }
            expectEnd(parser);
            reader.take(raw, reported);
        } catch (JacksonException broken) {
            broken(broken);
            problems.reject();
        }
    }

    private JsonParser open() {
        return FACTORY.createParser(ObjectReadContext.empty(), new StringReader(text));
    }

    private void expectEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            problems.add(IntakeProblem.MALFORMED, at(parser));
        }
    }

    private void readRequisition(JsonParser parser, RequisitionReader reader) {
        int reported = problems.reported();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(IntakeProblem.NOT_AN_OBJECT, at(parser));
            problems.reject();
            parser.skipChildren();
            return;
        }
        reader.take(requisition(parser), reported);
    }

    private RawRequisition requisition(JsonParser parser) {
        List<RawRecord> lines = new ArrayList<>();
        RawRecord head = object(parser, lines);
        return new RawRequisition(head, lines);
    }

    /** Reads an object; the array of a field called lines goes into the given list. */
    private RawRecord object(JsonParser parser, List<RawRecord> lines) {
        SourcePosition start = at(parser);
        Map<String, RawValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            SourcePosition nameAt = at(parser);
            boolean twice = values.containsKey(name);
            parser.nextToken();
            if (twice) {
                problems.add(IntakeProblem.DUPLICATE_KEY, nameAt);
                parser.skipChildren();
            } else if (values.size() == IntakeLimits.MAX_COLUMNS) {
                problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_COLUMNS, nameAt);
                parser.skipChildren();
            } else {
                values.put(name, value(parser, name, lines));
            }
        }
        return new RawRecord(start, values);
    }

    private RawValue value(JsonParser parser, String name, List<RawRecord> lines) {
        SourcePosition at = at(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY && name.equals("lines")) {
            lines(parser, lines);
            return new RawValue(Kind.NESTED, "", at);
        }
        if (token.isStructStart()) {
            parser.skipChildren();
            return new RawValue(Kind.NESTED, "", at);
        }
        if (token.isNumeric()) {
            return new RawValue(Kind.NUMBER, parser.getString(), at);
        }
        if (token.isBoolean()) {
            return new RawValue(Kind.FLAG, parser.getString(), at);
        }
        return token == JsonToken.VALUE_NULL
                ? new RawValue(Kind.NOTHING, "", at)
                : new RawValue(Kind.TEXT, parser.getString(), at);
    }

    private void lines(JsonParser parser, List<RawRecord> lines) {
        boolean over = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (lines.size() == IntakeLimits.MAX_LINES) {
                if (!over) {
                    problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_LINES, at(parser));
                }
                over = true;
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                lines.add(object(parser, new ArrayList<>()));
            } else {
                problems.add(IntakeProblem.NOT_AN_OBJECT, at(parser));
                parser.skipChildren();
            }
        }
    }

    private SourcePosition broken(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        SourcePosition at = location == null ? new SourcePosition(source, linesBefore + 1, 1) : at(location);
        if (broken instanceof StreamConstraintsException) {
            problems.limit(IntakeProblem.TOO_DEEP, IntakeLimits.MAX_DEPTH, at);
        } else {
            problems.add(IntakeProblem.MALFORMED, at);
        }
        return at;
    }

    private SourcePosition at(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    private SourcePosition at(TokenStreamLocation location) {
        return new SourcePosition(
                source, linesBefore + Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }
}
