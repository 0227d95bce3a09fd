package io.bursar.adoption.rows;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON object per line. */
final class JsonRows {

    private static final int MAX_NUMBER = 40;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RowLimits.MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private final RowCollector collector;

    JsonRows(RowCollector collector) {
        this.collector = collector;
    }

    void read(FileLines lines) {
        for (FileLines.Line line : lines.lines()) {
            if (!collector.more(new Place(line.number(), 1))) {
                return;
            }
            row(line);
        }
    }

    private void row(FileLines.Line line) {
        Place begin = new Place(line.number(), 1);
        Map<String, Place> places = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                collector.refuse(begin, Finding.error("ROW_NOT_AN_OBJECT", "A line is not a JSON object"));
                return;
            }
            RecordValue content = new Walk(parser, line.number(), places).object("");
            if (parser.nextToken() != null) {
                collector.refuse(
                        begin, Finding.error("ROW_NOT_AN_OBJECT", "A line has more than one JSON object on it"));
                return;
            }
            places.putIfAbsent(Row.KEY, begin);
            collector.take(content, places, begin);
        } catch (JacksonException broken) {
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            collector.refuse(
                    new Place(line.number(), Math.max(1, column)),
                    Finding.error("ROW_MALFORMED", "A line is not JSON as it should be"));
        } catch (OverLimit over) {
            collector.refuse(
                    begin,
                    Finding.error("ROW_TOO_LARGE", "A row has too many fields or items")
                            .with("limit", over.limit));
        }
    }

    /** A row with more than it may have. */
    private static final class OverLimit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int limit;

        OverLimit(int limit) {
            super("A row is over a limit", null, false, false);
            this.limit = limit;
        }
    }

    /** One pass over the tokens of a line. */
    private record Walk(JsonParser parser, int line, Map<String, Place> places) {

        RecordValue object(String path) {
            TreeMap<String, DataValue> fields = new TreeMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String here = path.isEmpty() ? name : path + "." + name;
                places.put(here, new Place(line, parser.currentTokenLocation().getColumnNr()));
                parser.nextToken();
                value(here).ifPresent(value -> fields.put(name, value));
                if (fields.size() > RowLimits.MAX_COLUMNS) {
                    throw new OverLimit(RowLimits.MAX_COLUMNS);
                }
            }
            return new RecordValue(fields);
        }

        private Optional<DataValue> value(String path) {
            return switch (parser.currentToken()) {
                case START_OBJECT -> Optional.of(object(path));
                case START_ARRAY -> Optional.of(Data.list(array(path)));
                case VALUE_TRUE -> Optional.of(BooleanValue.TRUE);
                case VALUE_FALSE -> Optional.of(BooleanValue.FALSE);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(new DecimalValue(parser.getDecimalValue()));
                case VALUE_STRING -> Optional.of(Data.text(parser.getString()));
                default -> Optional.empty();
            };
        }

        private List<DataValue> array(String path) {
            List<DataValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(path + "." + items.size()).ifPresent(items::add);
                if (items.size() > RowLimits.MAX_ITEMS) {
                    throw new OverLimit(RowLimits.MAX_ITEMS);
                }
            }
            return items;
        }
    }
}
