package io.bursar.adoption.cutover;

import io.bursar.adoption.internal.RowReading;
import io.bursar.adoption.internal.TypedFields;
import io.bursar.controls.policy.Organization;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.LegacyCase;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Understands a row as an open case of the former process. */
final class CaseRows {

    private static final Set<String> FIELDS =
            Set.of("key", "state", "facility", "requester", "since", "chain", "approval", "acts", "data", "progress");

    private final WorkflowDefinition definition;
    private final Organization organization;

    CaseRows(WorkflowDefinition definition, Organization organization) {
        this.definition = definition;
        this.organization = organization;
    }

    /** The wish of a row; worthless when the reading has noted problems. */
    Optional<Wish> wish(RowReading reading, LegacyOrigin origin) {
        reading.only(FIELDS);
        Optional<String> state = reading.required("state");
        Optional<CaseHeader.Place> place = place(reading, origin);
        Optional<PersonId> requester = reading.person("requester");
        RecordValue data = reading.typed().read("data", definition.vocabulary().data(), reading.record("data"));
        LegacyCase.Past past = new LegacyCase.Past(approval(reading), LegacyActs.of(reading), since(reading));
        if (!reading.problems().isEmpty()) {
            return Optional.empty();
        }
        Opening opening = new Opening(
                definition.id(), place.orElseThrow(), new Opening.Requester(requester.orElseThrow(), null), data);
        return Optional.of(
                new Wish.ImportCase(opening, new LegacyCase(origin, state.orElseThrow(), past, evidence(reading))));
    }

    private Optional<CaseHeader.Place> place(RowReading reading, LegacyOrigin origin) {
        Optional<FacilityId> facility = reading.required("facility")
                .flatMap(text -> reading.named("facility", text, FacilityId::new))
                .filter(known -> {
                    boolean found = organization.facilities().containsKey(known);
                    if (!found) {
                        reading.problem("facility", "ROW_FACILITY_UNKNOWN", "The policy knows no such facility");
                    }
                    return found;
                });
        String document = reading.text("chain").orElse(reading.row().key());
        Optional<CorrelationId> chain =
                reading.named("chain", Chains.of(origin.source(), document), CorrelationId::new);
        return facility.flatMap(at -> chain.map(correlation -> new CaseHeader.Place(
                at, organization.facility(at).legalEntity(), "cutover", correlation, null, List.of())));
    }

    private static LegacyCase.@org.jspecify.annotations.Nullable Approval approval(RowReading reading) {
        if (reading.record("approval").fields().isEmpty()) {
            return null;
        }
        Optional<String> reference = reading.required("approval.reference");
        Optional<PersonId> by = reading.person("approval.by");
        Optional<Instant> at = reading.time("approval.on");
        return reference.isPresent() && by.isPresent() && at.isPresent()
                ? new LegacyCase.Approval(reference.get(), by.get(), at.get())
                : null;
    }

    private static @org.jspecify.annotations.Nullable Instant since(RowReading reading) {
        return reading.text("since")
                .flatMap(text -> reading.time("since", text))
                .orElse(null);
    }

    /** What the row says of the progress, for the guard of the entry; what looks like a number is one. */
    private static RecordValue evidence(RowReading reading) {
        List<RecordValue> lines = reading.row().records("progress").stream()
                .map(CaseRows::numbers)
                .toList();
        return lines.isEmpty()
                ? RecordValue.EMPTY
                : Data.record().put("progress", Data.list(lines)).build();
    }

    private static RecordValue numbers(RecordValue line) {
        TreeMap<String, DataValue> read = new TreeMap<>();
        line.fields().forEach((name, value) -> read.put(name, number(value)));
        return new RecordValue(read);
    }

    private static DataValue number(DataValue value) {
        if (value instanceof TextValue text) {
            return TypedFields.number(text.value())
                    .<DataValue>map(DecimalValue::new)
                    .orElse(value);
        }
        return value instanceof ListValue || value instanceof RecordValue ? new TextValue("?") : value;
    }
}
