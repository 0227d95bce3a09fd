package io.bursar.engine.run;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.port.Assist;
import io.bursar.engine.port.AssistReply;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Asks a model and holds what comes back to its limits: trouble of whatever kind is a recorded answer, never a fault.
 */
final class ReplyCheck {

    /** Most bytes of a suggestion in canonical form. */
    static final int MAX_SUGGESTION_BYTES = 4_096;

    /** Most characters of an explanation; a longer one is cut. */
    static final int MAX_EXPLANATION = 600;

    /** Most decimals of a score. */
    static final int MAX_DECIMALS = 6;

    private static final int MAX_NAME = 120;

    private ReplyCheck() {}

    static RecordValue ask(Assist assist, FactRequest.Suggestion request) {
        try {
            return checked(assist.suggest(request.question()));
        } catch (RuntimeException trouble) {
            return failed("THREW");
        }
    }

    private static RecordValue checked(AssistReply reply) {
        if (reply instanceof AssistReply.Suggested suggested) {
            return suggested(suggested);
        }
        if (reply instanceof AssistReply.Abstained abstained) {
            return Data.record()
                    .put("status", FactRequest.Suggestion.ABSTAINED)
                    .put("reason", cut(abstained.reason(), MAX_NAME))
                    .put("modelId", cut(abstained.model().id(), MAX_NAME))
                    .put("modelVersion", cut(abstained.model().version(), MAX_NAME))
                    .build();
        }
        return failed(cut(((AssistReply.Failed) reply).reason(), MAX_NAME));
    }

    private static RecordValue suggested(AssistReply.Suggested suggested) {
        BigDecimal score = suggested.confidence();
        boolean nonsense = score.signum() < 0
                || score.compareTo(BigDecimal.ONE) > 0
                || score.scale() > MAX_DECIMALS
                || suggested.explanation().isBlank()
                || suggested.proposalId().isBlank()
                || suggested.proposalId().length() > MAX_NAME
                || suggested.model().id().length() > MAX_NAME
                || suggested.model().version().length() > MAX_NAME;
        if (nonsense) {
            return failed("NONSENSE");
        }
        if (restricted(suggested.suggestion())) {
            return failed("RESTRICTED");
        }
        if (CanonicalValues.encode(suggested.suggestion()).length > MAX_SUGGESTION_BYTES) {
            return failed("TOO_LARGE");
        }
        return Data.record()
                .put("status", FactRequest.Suggestion.SUGGESTED)
                .put("proposalId", suggested.proposalId())
                .put("suggestion", suggested.suggestion())
                .put("confidence", score)
                .put("explanation", cut(suggested.explanation(), MAX_EXPLANATION))
                .put("modelId", suggested.model().id())
                .put("modelVersion", suggested.model().version())
                .build();
    }

    private static RecordValue failed(String reason) {
        return Data.record()
                .put("status", FactRequest.Suggestion.FAILED)
                .put("reason", reason)
                .build();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** A suggestion carries no token and no bytes: whatever a model made up is not a reference into the vault. */
    private static boolean restricted(DataValue value) {
        Collection<? extends DataValue> inside = value instanceof RecordValue record
                ? record.fields().values()
                : value instanceof ListValue list ? list.items() : List.of();
        return value instanceof TokenValue
                || value instanceof BytesValue
                || inside.stream().anyMatch(ReplyCheck::restricted);
    }
}
