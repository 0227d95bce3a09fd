package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.time.Instant;

/**
 * An amount that counts under a key from submit until it is released (design §4.4); sums are always taken over rows,
 * never kept.
 *
 * <pre>{@code
 * new CommitmentRow("split:CC-410:SUP-9:IT", caseId, at, Money.usd("4200.00"));
 * }</pre>
 *
 * @param key the key
 * @param caseId the case that counts
 * @param at from when
 * @param amount how much
 */
public record CommitmentRow(String key, CaseId caseId, Instant at, Money amount) {}
