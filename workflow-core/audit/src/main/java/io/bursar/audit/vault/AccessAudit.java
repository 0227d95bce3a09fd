package io.bursar.audit.vault;

/**
 * Hears of every attempt to read a restricted value, before the value is given. It must keep the record durably or
 * throw: when it throws, the reader gets nothing.
 *
 * <pre>{@code
 * AccessAudit audit = access -> log.append(accessCase, AuditEntry.command(access.at(), ids.newCommandId(), "read")
 *     .by(access.reader()).happened(access.toEvent()).build());
 * }</pre>
 */
@FunctionalInterface
public interface AccessAudit {

    /** Keeps one access. */
    void keep(AccessRecord access);
}
