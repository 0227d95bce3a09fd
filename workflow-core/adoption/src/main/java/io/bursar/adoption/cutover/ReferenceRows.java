package io.bursar.adoption.cutover;

import io.bursar.adoption.internal.RowReading;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.data.Writable;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Wish;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.Sensitivity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands a row as what was known of a supplier: when it was screened and with which result, and the token of its
 * bank account. The master stays where it is, so any other field is refused, and so is what looks like an account.
 */
final class ReferenceRows {

    private static final Set<String> FIELDS = Set.of("key", "supplier", "known");
    private static final List<FieldSpec> KNOWN = List.of(
            field("screenedOn", FieldType.DATE),
            field("screeningClear", FieldType.BOOL),
            field("bankToken", FieldType.TOKEN));

    private ReferenceRows() {}

    private static FieldSpec field(String name, FieldType type) {
        return new FieldSpec(
                name,
                type,
                false,
                new FieldSpec.Rules(Sensitivity.INTERNAL, List.of(), List.of(), null, 0, Writable.SUBMIT, ""));
    }

    static Optional<Wish> wish(RowReading reading, LegacyOrigin origin) {
        reading.only(FIELDS);
        Optional<String> supplier = reading.required("supplier");
        RecordValue known = reading.typed().read("known", KNOWN, reading.record("known"));
        if (known.get("screenedOn").isPresent() != known.get("screeningClear").isPresent()) {
            reading.problem("known", "ROW_FIELD_MISSING", "A screening has a date and a result");
        }
        if (!reading.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wish.ImportEntry(
                origin, new LegacyEntry.Known(SupplierReferences.SUBJECT + supplier.orElseThrow(), known)));
    }
}
