package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.engine.store.SignedControl;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import java.util.Optional;

/**
 * Whether a command that was carried out is the one that is asked for once more. A host derives the id of a command
 * from a task, an invoice or what a browser sends: under the id of something else, or of somebody else, nothing would
 * be checked and the host would go on as if it had been.
 */
final class HostRepeat {

    static final String PERFORM = "perform";
    static final String SUBMIT = "submit";
    static final String DECIDE = "decide";
    static final String ADD_REVIEWER = "add-reviewer";
    static final String MITIGATE = "mitigate";

    /** The id of the command belongs to what somebody did before, and this is something else. */
    static final String USED = "HOST_COMMAND_USED";

    private static final String DIGEST = "digest";

    private HostRepeat() {}

    static RecordValue performed(HostAct act) {
        return Data.record()
                .put("function", act.function().value())
                .put(
                        "scopes",
                        Data.texts(act.scopes().stream().map(ScopeKey::toString).toList()))
                .put("content", act.content())
                .build();
    }

    static RecordValue submitted(HostSubmission submission) {
        return performed(submission.act()).with(DIGEST, bytes(submission.digest()));
    }

    static RecordValue decided(HostDecision decision) {
        return Data.record()
                .put("verdict", decision.verdict().code())
                .put(DIGEST, bytes(decision.seen().shown()))
                .build();
    }

    static RecordValue reviewing(HostReviewer wanted) {
        return Data.record().put("reviewer", wanted.reviewer().value()).build();
    }

    static RecordValue mitigating(HostMitigation wanted) {
        return wanted.what().toData().with("place", new TextValue(wanted.place().toString()));
    }

    static RecordValue mitigationReview(HostMitigationReview review) {
        return Data.record().put("result", review.result().code()).build();
    }

    /** Why a wish is not the command that was carried out under its id; empty where it is the same once more. */
    static Optional<Finding> other(HostWish wish, AuditRecord before) {
        boolean same = before.command().kind().equals(wish.kind())
                && before.command().performer().actor().equals(wish.actor())
                && read(before).equals(wish.what());
        return same
                ? Optional.empty()
                : Optional.of(
                        Finding.error(USED, "The id of the command was used for something else, or by somebody else")
                                .with("case", wish.on())
                                .with("done", before.command().kind())
                                .with("by", before.command().performer().actor())
                                .with("at", before.command().at()));
    }

    /** What a record says was wished. */
    private static RecordValue read(AuditRecord record) {
        return switch (record.command().kind()) {
            case PERFORM -> act(record);
            case SUBMIT -> act(record).with(DIGEST, field(record, EventCode.PLAN_MADE, DIGEST));
            case DECIDE -> {
                RecordValue decision = first(record, EventCode.DECIDED).record("decision");
                yield Data.record()
                        .put("verdict", decision.text("verdict").orElse(""))
                        .put(DIGEST, decision.get(DIGEST).orElse(RecordValue.EMPTY))
                        .build();
            }
            case ADD_REVIEWER ->
                Data.record()
                        .put("reviewer", field(record, EventCode.REVIEWER_ADDED, "reviewer"))
                        .build();
            case MITIGATE ->
                first(record, EventCode.JOINED)
                        .record("mitigation")
                        .with("place", field(record, EventCode.JOINED, "place"));
            case SignedControl.REVIEW -> first(record, EventCode.DATA_SET).record("fields");
            default -> RecordValue.EMPTY;
        };
    }

    private static RecordValue act(AuditRecord record) {
        return Data.record()
                .put("function", field(record, EventCode.ACTED, "function"))
                .put("scopes", field(record, EventCode.ACTED, "scopes"))
                .put("content", first(record, EventCode.DATA_SET).record("fields"))
                .build();
    }

    private static DataValue field(AuditRecord record, EventCode code, String name) {
        return first(record, code).get(name).orElse(RecordValue.EMPTY);
    }

    private static RecordValue first(AuditRecord record, EventCode code) {
        return HostReadings.bodies(record, code).stream().findFirst().orElse(RecordValue.EMPTY);
    }

    private static BytesValue bytes(Digest digest) {
        return new BytesValue(digest.bytes());
    }
}
