package io.bursar.erp.screening.list;

import io.bursar.erp.screening.list.ListLines.Line;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One pass through one file. */
final class FileReading {

    private final ListSource source;
    private final ListReader reader;
    private final LocalDate day;
    private final List<ListedParty> parties = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final Map<ListField, Integer> places = new EnumMap<>(ListField.class);
    private int columns;
    private int rows;
    private int ended;
    private int lost;

    FileReading(ListSource source, ListReader reader) {
        this.source = source;
        this.reader = reader;
        // of a list without a date no entry has ended
        this.day = source.date().orElse(LocalDate.MIN);
        if (source.date().isEmpty()) {
            faults.add(ListRule.NO_DATE.at(source.name(), 0));
        }
    }

    ScreeningList read(ListLines lines) throws IOException {
        if (!source.layout().header().isEmpty()) {
            header(source.layout().header());
        }
        for (Line line = lines.next(); line != null; line = lines.next()) {
            boolean blank = !line.tooLong() && line.text().isBlank();
            // the end-of-file character that OFAC's files carry
            if (!blank && !line.text().equals("\u001A")) {
                line(line);
            }
        }
        if (places.isEmpty()) {
            throw refused(FailureCode.CONNECTOR_PROTOCOL, ListRule.HEADER);
        }
        if (rows == 0 && !source.layout().header().isEmpty()) {
            throw refused(FailureCode.CONNECTOR_PROTOCOL, ListRule.EMPTY);
        }
        return new ScreeningList(
                source.name(),
                source.date(),
                parties,
                new ScreeningList.Reading(rows, ended, lost, faults, Digest.ofHash(lines.hash())));
    }

    private void line(Line line) {
        CsvRow.Parsed parsed =
                line.tooLong() ? CsvRow.Parsed.broken(ListRule.TOO_LONG) : CsvRow.parse(line.text(), reader.limits());
        if (places.isEmpty()) {
            header(parsed.fields());
            return;
        }
        if (++rows > reader.limits().rows()) {
            throw refused(FailureCode.LIMIT_EXCEEDED, ListRule.FILE);
        }
        ListRule fault = parsed.fault();
        if (fault == null && parsed.fields().size() != columns) {
            fault = ListRule.FIELD_COUNT;
        }
        if (fault == null) {
            row(line, parsed.fields());
        } else {
            fault(fault, line.number());
        }
    }

    private void row(Line line, List<String> fields) {
        RowReading row = new RowReading(places, fields, reader.tinKeys());
        if (row.endedBy(day)) {
            ended++;
        } else {
            row.party().ifPresent(parties::add);
        }
        row.faults().forEach(fault -> fault(fault, line.number()));
        if (line.replaced()) {
            fault(ListRule.BYTES, line.number());
        }
    }

    private void fault(ListRule rule, int line) {
        if (rule.loses()) {
            lost++;
        }
        faults.add(rule.at(source.name(), line));
        if (faults.size() > reader.limits().faults()) {
            throw refused(FailureCode.LIMIT_EXCEEDED, ListRule.TOO_MANY_FAULTS);
        }
    }

    private void header(List<String> names) {
        List<String> known =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        columns = names.size();
        source.layout().columns().forEach((field, column) -> {
            int place = known.indexOf(column.toLowerCase(Locale.ROOT));
            if (place < 0) {
                throw refused(FailureCode.CONNECTOR_PROTOCOL, ListRule.HEADER);
            }
            places.put(field, place);
        });
    }

    private BursarException refused(FailureCode code, ListRule rule) {
        return new BursarException(
                code, "A list is refused as a whole", Map.of("list", source.name(), "rule", rule.code()));
    }
}
