package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;

/**
 * One act of segregation of duties by one person in one scope (design §4.3): an act that counts in three scopes is
 * three rows.
 *
 * <pre>{@code
 * new ActRow(lee, "chain:C-0192", new FunctionName("APPROVE_REQUISITION"), at, caseId);
 * }</pre>
 *
 * @param person the natural person, or a person acted for
 * @param scopeKey {@code case:…}, {@code chain:…} or {@code object:…}
 * @param function what was done
 * @param at when
 * @param caseId in which case
 */
public record ActRow(PersonId person, String scopeKey, FunctionName function, Instant at, CaseId caseId) {}
