package io.bursar.examples.intake;

import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands requisitions, whichever file they come from; one schema for all channels. */
final class RequisitionReader {

    static final Set<String> HEAD_FIELDS = Set.of(
            "channelRequestId",
            "requesterId",
            "beneficiaryId",
            "facilityId",
            "shipToLocationId",
            "needBy",
            "justification",
            "emergency",
            "suggestedSupplierId",
            "currency",
            "lines");

    static final Set<String> LINE_FIELDS = Set.of(
            "lineNo",
            "itemId",
            "description",
            "unspsc",
            "uom",
            "qty",
            "unitPrice",
            "costCenterId",
            "glAccountId",
            "contractId",
            "projectId");

    private static final Pattern UNSPSC = Pattern.compile("[1-9][0-9]{7}");

    private final IntakeRules rules;
    private final Problems problems;
    private final List<IntakeRequisition> accepted = new ArrayList<>();
    private final Set<List<String>> requests = new HashSet<>();

    RequisitionReader(IntakeRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** Takes one requisition over, if it is whole. */
    void take(RawRequisition raw, int problemsBefore) {
        RawValue request = raw.head().values().get("channelRequestId");
        problems.about(request == null ? null : request.text().strip());
        IntakeRequisition requisition = requisition(raw);
        if (problems.reported() == problemsBefore && !requests.add(identity(requisition))) {
            problems.field(IntakeProblem.REPEATED_REQUEST, "channelRequestId", requisition.at());
        }
        if (problems.reported() == problemsBefore) {
            accepted.add(requisition);
        } else {
            problems.reject();
        }
        problems.about(null);
    }

    IntakeResult result() {
        return problems.with(accepted);
    }

    private static List<String> identity(IntakeRequisition requisition) {
        return List.of(requisition.requesterId().value(), requisition.channelRequestId());
    }

    private IntakeRequisition requisition(RawRequisition raw) {
        FieldReader fields = new FieldReader(raw.head(), problems);
        rejectUnknown(fields, HEAD_FIELDS);
        currency(fields);
        return new IntakeRequisition(
                raw.head().at(),
                fields.id("channelRequestId"),
                new PersonId(fields.id("requesterId")),
                beneficiary(fields),
                facility(fields),
                fields.id("shipToLocationId"),
                fields.date("needBy"),
                fields.text("justification", IntakeLimits.MAX_JUSTIFICATION_LENGTH),
                fields.flag("emergency"),
                fields.optionalId("suggestedSupplierId"),
                lines(raw, fields));
    }

    private void rejectUnknown(FieldReader fields, Set<String> known) {
        for (RawValue value : unknown(fields, known)) {
            problems.add(IntakeProblem.UNKNOWN_FIELD, value.at());
        }
    }

    private static List<RawValue> unknown(FieldReader fields, Set<String> known) {
        return fields.record().values().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void currency(FieldReader fields) {
        String code = fields.optionalId("currency");
        if (code != null && !code.equals(rules.currency().getCurrencyCode())) {
            fields.report(IntakeProblem.INVALID_CURRENCY, "currency");
        }
    }

    private static @Nullable PersonId beneficiary(FieldReader fields) {
        return Optional.ofNullable(fields.optionalId("beneficiaryId"))
                .map(PersonId::new)
                .orElse(null);
    }

    private FacilityId facility(FieldReader fields) {
        int before = problems.reported();
        FacilityId facility = new FacilityId(fields.id("facilityId"));
        if (problems.reported() == before && !rules.facilities().contains(facility)) {
            fields.report(IntakeProblem.UNKNOWN_FACILITY, "facilityId");
        }
        return facility;
    }

    private List<IntakeLine> lines(RawRequisition raw, FieldReader fields) {
        RawValue given = raw.head().values().get("lines");
        if (given != null && given.kind() != RawValue.Kind.NESTED && !given.isAbsent()) {
            fields.report(IntakeProblem.WRONG_TYPE, "lines");
        } else if (raw.lines().isEmpty()) {
            fields.report(IntakeProblem.MISSING, "lines");
        }
        List<IntakeLine> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (RawRecord record : raw.lines()) {
            FieldReader line = new FieldReader(record, problems);
            rejectUnknown(line, LINE_FIELDS);
            lines.add(line(line, lines.size() + 1));
            if (!numbers.add(lines.get(lines.size() - 1).lineNo())) {
                line.report(IntakeProblem.REPEATED_LINE, "lineNo");
            }
        }
        return lines;
    }

    private IntakeLine line(FieldReader fields, int ordinal) {
        return new IntakeLine(
                Amounts.count(fields, "lineNo", ordinal),
                fields.optionalId("itemId"),
                fields.text("description", IntakeLimits.MAX_DESCRIPTION_LENGTH),
                unspsc(fields),
                fields.text("uom", IntakeLimits.MAX_UOM_LENGTH),
                Amounts.quantity(fields, "qty"),
                Amounts.price(fields, "unitPrice", rules.currency()),
                fields.id("costCenterId"),
                fields.id("glAccountId"),
                fields.optionalId("contractId"),
                fields.optionalId("projectId"));
    }

    private String unspsc(FieldReader fields) {
        int before = problems.reported();
        String code = fields.id("unspsc");
        if (problems.reported() == before && !UNSPSC.matcher(code).matches()) {
            fields.report(IntakeProblem.INVALID_UNSPSC, "unspsc");
        }
        return code;
    }
}
