package io.bursar.engine.port;

import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;

/**
 * What came of a question to a model.
 *
 * <pre>{@code
 * new AssistReply.Failed("SLOW");
 * }</pre>
 */
public sealed interface AssistReply {

    /**
     * A suggestion.
     *
     * @param proposalId its identity for ever
     * @param suggestion what is suggested
     * @param confidence how sure the model says it is, 0 to 1
     * @param explanation why, for the person who reviews it
     * @param model by which model
     */
    record Suggested(String proposalId, RecordValue suggestion, BigDecimal confidence, String explanation, Model model)
            implements AssistReply {}

    /**
     * Which model, in which version.
     *
     * @param id the model
     * @param version its version
     */
    record Model(String id, String version) {}

    /**
     * The model looked and suggests nothing.
     *
     * @param reason a code of why
     * @param model by which model
     */
    record Abstained(String reason, Model model) implements AssistReply {}

    /**
     * No model answered.
     *
     * @param reason a code of why
     */
    record Failed(String reason) implements AssistReply {}
}
