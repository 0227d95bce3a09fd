package io.bursar.audit.record;

import io.bursar.audit.bytes.CanonicalReader;
import io.bursar.audit.bytes.CanonicalWriter;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What one command did, as the log keeps it for ever (controls §7): position in the chain, command, basis of the
 * decision and content. It carries the very bytes that are stored, and {@link #hash} is the SHA-256 of exactly those.
 *
 * <pre>{@code
 * AuditRecord record = AuditRecord.of(RecordPosition.first(1, caseId), command, basis, RecordContent.of(events));
 * row.setBytes(record.bytes());
 * AuditRecord.parse(row.getBytes()).hash().equals(record.hash());   // true
 * }</pre>
 */
public final class AuditRecord {

    private final RecordPosition position;
    private final RecordedCommand command;
    private final DecisionBasis basis;
    private final RecordContent content;
    private final byte[] bytes;
    private final Digest hash;

    AuditRecord(Parts parts, byte[] bytes) {
        this.position = parts.position;
        this.command = parts.command;
        this.basis = parts.basis;
        this.content = parts.content;
        this.bytes = bytes;
        this.hash = Digest.of(bytes);
    }

    /**
     * Writes a record in the current format.
     *
     * @throws io.bursar.model.finding.BursarException {@code LIMIT_EXCEEDED} where it is over
     *     {@link io.bursar.audit.bytes.ByteLimits#MAX_BYTES} or a value is nested too deeply
     */
    public static AuditRecord of(
            RecordPosition position, RecordedCommand command, DecisionBasis basis, RecordContent content) {
        Parts parts = new Parts(position, command, basis, content);
        CanonicalWriter out = new CanonicalWriter().octet(FormatVersion.CURRENT.code());
        RecordFormatV1.write(parts, out);
        return new AuditRecord(parts, out.toBytes());
    }

    /**
     * Reads a stored record, in any format a store may hold.
     *
     * @throws io.bursar.model.finding.BursarException {@code STORE_CORRUPT} with the offset, for bytes that are not a
     *     record's one form
     */
    public static AuditRecord parse(byte[] stored) {
        CanonicalReader in = new CanonicalReader(stored);
        Parts parts = switch (FormatVersion.read(in)) {
            case V1 -> RecordFormatV1.read(in);
        };
        in.end();
        return new AuditRecord(parts, stored.clone());
    }

    /** Where the record stands. */
    public RecordPosition position() {
        return position;
    }

    /** Which command was carried out. */
    public RecordedCommand command() {
        return command;
    }

    /** By which rules it was decided. */
    public DecisionBasis basis() {
        return basis;
    }

    /** What it used and brought about. */
    public RecordContent content() {
        return content;
    }

    /** The case. */
    public CaseId caseId() {
        return position.caseId();
    }

    /** The place in the case, from 1. */
    public long seq() {
        return position.seq();
    }

    /** When the command was committed. */
    public Instant at() {
        return command.at();
    }

    /** What happened, in order. */
    public List<RecordedEvent> events() {
        return content.events();
    }

    /** A copy of the stored bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The SHA-256 of the stored bytes. */
    public Digest hash() {
        return hash;
    }

    /** The place of the record that continues this one, written in a given epoch of the store. */
    public RecordPosition nextPosition(long storeEpoch) {
        return new RecordPosition(storeEpoch, position.caseId(), position.seq() + 1, hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditRecord that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Place, kind and hash; never the content. */
    @Override
    public String toString() {
        return "AuditRecord[" + position.caseId() + " #" + position.seq() + " " + command.kind() + " "
                + hash.shortText() + "]";
    }

    /** The four parts a format reads and writes. */
    record Parts(RecordPosition position, RecordedCommand command, DecisionBasis basis, RecordContent content) {}
}
