package io.bursar.engine;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A case's history as a person reads it.
 *
 * <pre>{@code
 * System.out.println(requisition.timeline());
 * }</pre>
 *
 * @param lines one line per thing that happened, oldest first
 */
public record Timeline(List<String> lines) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Copies the lines. */
    public Timeline {
        lines = List.copyOf(lines);
    }

    static Timeline of(List<AuditRecord> records) {
        List<String> lines = new ArrayList<>();
        for (AuditRecord record : records) {
            String head = WHEN.format(record.at()) + "  "
                    + String.format(
                            Locale.ROOT, "%-14s", record.command().performer().actor()) + "  ";
            List<String> said = new ArrayList<>();
            for (RecordedEvent event : record.events()) {
                say(event).ifPresent(said::add);
            }
            if (!said.isEmpty()) {
                lines.add(head + String.join(", ", said) + "  [" + record.hash().shortText() + "]");
            }
        }
        return new Timeline(lines);
    }

    private static Optional<String> say(RecordedEvent event) {
        RecordValue body = event.body();
        return switch (EventCode.ofCode(event.code())) {
            case STARTED ->
                Optional.of("started " + body.record("header").text("workflow").orElse(""));
            case MOVED -> Optional.of(text(body, "on") + " → " + text(body, "to") + findings(body));
            case DECIDED -> Optional.of(decided(body.record("decision")));
            case REVIEWER_ADDED ->
                Optional.of("added " + text(body, "reviewer") + " as reviewer “" + text(body, "reason") + "”");
            case STANDING_USED -> Optional.of("standing approval of " + text(body, "grantor"));
            case EFFECT_INTENDED -> Optional.of("intends " + text(body, "capability"));
            case EFFECT_OUTCOME ->
                Optional.of("effect " + body.decimal("effect").orElseThrow() + " " + text(body, "state")
                        + body.text("reference")
                                .map(reference -> " " + reference)
                                .orElse(""));
            case EXCEPTION_RAISED -> Optional.of("raised " + text(body, "code"));
            case EXCEPTION_RESOLVED ->
                Optional.of("resolved " + text(body, "code") + " by " + text(body, "resolution"));
            case EMITTED -> Optional.of("emitted " + text(body, "event"));
            case HELD -> Optional.of("held: " + text(body, "reason"));
            case RESUMED -> Optional.of("resumed");
            case CANCELLING -> Optional.of("cancelling");
            case ESCALATED ->
                Optional.of("escalated " + text(body, "clock") + " at "
                        + body.decimal("percent").orElseThrow() + " %");
            case PROPOSED -> Optional.of("suggestion recorded");
            case IMPORTED ->
                Optional.of("imported from " + text(body, "origin.source") + ", " + text(body, "origin.key")
                        + ", where it was " + text(body, "state"));
            case ACT_IMPORTED ->
                Optional.of("imported act " + text(body, "function") + " of "
                        + String.join(", ", body.list("people").texts()));
            case REFERENCE_IMPORTED -> Optional.of("imported what was known of " + text(body, "subject"));
            case PINNED,
                    DATA_SET,
                    PLAN_MADE,
                    APPROVALS_VOIDED,
                    PLAN_SATISFIED,
                    TASK_OPENED,
                    TASK_CLOSED,
                    TASK_REASSIGNED,
                    EFFECT_WITHDRAWN,
                    CLOCK_SET,
                    ACTED,
                    COMMITTED,
                    CLAIMED,
                    RELEASED,
                    LINKED,
                    FACT_DEFERRED,
                    FACT_TAKEN,
                    PROPOSAL_REVIEWED,
                    JOINED,
                    ROW_PENDING,
                    MIGRATED -> Optional.empty();
        };
    }

    private static String findings(RecordValue body) {
        List<String> found = body.list("findings").texts();
        return found.isEmpty() ? "" : ": " + String.join("; ", found);
    }

    private static String text(RecordValue body, String field) {
        return body.text(field).orElse("");
    }

    private static String decided(RecordValue decision) {
        String reason = decision.text("reason").map(why -> " “" + why + "”").orElse("");
        return text(decision, "verdict").toLowerCase(Locale.ROOT) + " as " + text(decision, "meaning") + reason;
    }

    /** The lines, one below the other. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
