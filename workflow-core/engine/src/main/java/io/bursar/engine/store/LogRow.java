package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;

/**
 * One row of the log: exactly the bytes that are hashed.
 *
 * <pre>{@code
 * AuditRecord.parse(row.bytes());   // what happened, read from what was hashed
 * }</pre>
 *
 * @param caseId the case
 * @param seq its number in the case, from 1
 * @param bytes the bytes of the record; callers must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record LogRow(CaseId caseId, long seq, byte[] bytes) {}
