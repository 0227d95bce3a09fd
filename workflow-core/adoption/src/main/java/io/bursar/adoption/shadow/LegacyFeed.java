package io.bursar.adoption.shadow;

import io.bursar.adoption.internal.RowReading;
import io.bursar.adoption.rows.Row;
import io.bursar.adoption.rows.RowFile;
import io.bursar.adoption.rows.RowProblem;
import io.bursar.adoption.rows.Rows;
import io.bursar.engine.Standard;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a former process did, read from a file: a row is one thing that happened, with the fields key (unique),
 * workflow, case, chain (optional), facility, event, at, by, reference and data (the last three optional; data in the
 * fields of the workflow).
 *
 * <pre>{@code
 * LegacyFeed feed = LegacyFeed.of(RowFile.of(Path.of("legacy-events.jsonl")), standard);
 * feed.problems().forEach(System.out::println);
 * }</pre>
 *
 * @param events the events that could be read
 * @param problems what kept others from being read, with the place
 */
public record LegacyFeed(List<LegacyEvent> events, List<RowProblem> problems) {

    private static final Set<String> FIELDS =
            Set.of("key", "workflow", "case", "chain", "facility", "event", "at", "by", "reference", "data");

    /** Copies the lists. */
    public LegacyFeed {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** Reads a file; a bad row is listed and takes nothing with it. */
    public static LegacyFeed of(RowFile file, Standard standard) {
        Rows rows = file.rows();
        List<LegacyEvent> events = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(rows.problems());
        for (Row row : rows.read()) {
            RowReading reading = new RowReading(row, Instant.MAX);
            Optional<LegacyEvent> event = event(reading, standard);
            event.filter(read -> reading.problems().isEmpty()).ifPresent(events::add);
            problems.addAll(reading.problems());
        }
        return new LegacyFeed(events, problems);
    }

    private static Optional<LegacyEvent> event(RowReading reading, Standard standard) {
        reading.only(FIELDS);
        Optional<WorkflowId> workflow = reading.required("workflow")
                .flatMap(text -> reading.named("workflow", text, WorkflowId::new))
                .filter(id -> known(reading, "workflow", standard.starts(id)));
        Optional<FacilityId> facility = reading.required("facility")
                .flatMap(text -> reading.named("facility", text, FacilityId::new))
                .filter(id -> known(
                        reading,
                        "facility",
                        standard.policy().organization().facilities().containsKey(id)));
        Optional<String> key = reading.required("case");
        Optional<String> name = reading.required("event");
        Optional<Instant> at = reading.time("at");
        Optional<PersonId> by = reading.text("by").flatMap(text -> reading.named("by", text, PersonId::new));
        if (workflow.isEmpty() || facility.isEmpty() || key.isEmpty() || name.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        RecordValue data = reading.typed()
                .read("data", standard.definition(workflow.get()).vocabulary().data(), reading.record("data"));
        LegacyEvent.Subject subject = new LegacyEvent.Subject(
                workflow.get(), facility.get(), key.get(), reading.text("chain").orElse(key.get()));
        return Optional.of(new LegacyEvent(
                subject,
                name.get(),
                new LegacyEvent.Doing(
                        at.get(), by.orElse(null), reading.text("reference").orElse(null), data)));
    }

    private static boolean known(RowReading reading, String path, boolean found) {
        if (!found) {
            reading.problem(path, "ROW_UNKNOWN", "The standard knows no such name");
        }
        return found;
    }
}
