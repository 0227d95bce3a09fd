package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the built-in paths give, by name. */
final class BuiltIns {

    static final Map<String, FieldType> CASE = Map.ofEntries(
            Map.entry("caseId", FieldType.CASE),
            Map.entry("workflowId", FieldType.CODE),
            Map.entry("facilityId", FieldType.FACILITY),
            Map.entry("legalEntityId", FieldType.CODE),
            Map.entry("actorId", FieldType.PERSON),
            Map.entry("requesterId", FieldType.PERSON),
            Map.entry("beneficiaryId", FieldType.PERSON),
            Map.entry("state", FieldType.CODE),
            Map.entry("channel", FieldType.CODE),
            Map.entry("priority", FieldType.CODE),
            Map.entry("correlationId", FieldType.CODE),
            Map.entry("submittedAt", FieldType.INSTANT),
            Map.entry("rework", FieldType.INT));

    static final Map<String, FieldType> PLAN = Map.of(
            "exists", FieldType.BOOL,
            "ready", FieldType.BOOL,
            "stageRemains", FieldType.BOOL,
            "complete", FieldType.BOOL,
            "rejected", FieldType.BOOL,
            "decided", FieldType.BOOL,
            "approvedTotal", FieldType.MONEY,
            "limit", FieldType.MONEY,
            "supplierNamed", FieldType.BOOL);

    static final List<String> EFFECT_STATES =
            List.of("NONE", "INTENT", "UNKNOWN", "CONFIRMED", "REJECTED", "PARKED", "UNDONE");

    static final Map<String, FieldType> EXCEPTION =
            Map.of("open", FieldType.BOOL, "resolution", FieldType.CODE, "each", FieldType.LIST);

    static final Map<String, FieldType> ANY_EXCEPTION = Map.of("open", FieldType.BOOL, "blocking", FieldType.BOOL);

    static final Map<String, FieldType> CLAIMS =
            Map.of("held", FieldType.BOOL, "caseId", FieldType.CASE, "kind", FieldType.CODE);

    static final Map<String, FieldType> COMMITMENTS = Map.of("total", FieldType.MONEY, "count", FieldType.INT);

    static final Map<String, FieldType> STANDING =
            Map.of("live", FieldType.BOOL, "id", FieldType.CODE, "grantor", FieldType.PERSON, "limit", FieldType.MONEY);

    /** What guards may ask of a suggestion; its content is there for rows that require it to be accepted. */
    static final Map<String, FieldType> ASSIST_GUARDS = Map.of("accepted", FieldType.BOOL, "flagged", FieldType.BOOL);

    /** What a fact of a model gives. */
    static final Map<String, FieldType> ASSIST = Map.of(
            "accepted", FieldType.BOOL,
            "flagged", FieldType.BOOL,
            "suggestion", FieldType.RECORD,
            "confidence", FieldType.DECIMAL,
            "abstained", FieldType.CODE,
            "why", FieldType.CODE,
            "proposalId", FieldType.TEXT);

    /**
     * The questions to the people directory, the authority table and the log of acts, and the type each answers with.
     */
    static final Map<String, FieldType> QUESTIONS = Map.of(
            "chain", FieldType.LIST,
            "person", FieldType.RECORD,
            "holders", FieldType.LIST,
            "limits", FieldType.RECORD,
            "authority", FieldType.RECORD,
            "performer", FieldType.RECORD,
            "mitigation", FieldType.RECORD);

    private static final Map<String, FieldType> LIMITS = IntStream.rangeClosed(1, 8)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(level -> "L" + level, level -> FieldType.MONEY));

    private static final Map<String, FieldType> MITIGATION = Map.of(
            "few", FieldType.BOOL,
            "confirmed", FieldType.BOOL,
            "statement", FieldType.TEXT,
            "mitigable", FieldType.BOOL,
            "second", FieldType.CODE,
            "dated", FieldType.BOOL,
            "apart", FieldType.BOOL,
            "byReviewer", FieldType.BOOL);

    /** The fields of an answer with known fields, by question. */
    static final Map<String, Map<String, FieldType>> ANSWERS = Map.of(
            "limits",
            LIMITS,
            "authority",
            Map.of("covers", FieldType.BOOL, "level", FieldType.CODE),
            "performer",
            Map.of("personId", FieldType.PERSON, "people", FieldType.LIST),
            "mitigation",
            MITIGATION);

    private BuiltIns() {}
}
