package io.bursar.engine.fact;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.time.Instant;

/**
 * One question about a case to a model.
 *
 * <pre>{@code
 * assist.suggest(new AssistQuestion(place, caseId, "OPEN", input, digest, now));
 * }</pre>
 *
 * @param place the use case and where
 * @param caseId the case
 * @param state the state it is in
 * @param input what the model may look at, without restricted values
 * @param digest the hash of the input, over its canonical bytes
 * @param at business time
 */
public record AssistQuestion(
        AssistPlace place, CaseId caseId, String state, RecordValue input, Digest digest, Instant at) {}
