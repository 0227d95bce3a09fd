/**
 * What is kept for ever about one command, and how a host writes it. Entry types:
 * {@link io.bursar.audit.record.AuditRecord} and, outside the engine, {@link io.bursar.audit.record.AuditLog}.
 */
@NullMarked
package io.bursar.audit.record;

import org.jspecify.annotations.NullMarked;
