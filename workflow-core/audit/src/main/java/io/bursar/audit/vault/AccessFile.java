package io.bursar.audit.vault;

import io.bursar.audit.record.AuditEntry;
import io.bursar.audit.record.AuditLog;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.AuditRecords;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.IdSource;
import io.bursar.model.identity.WorkflowId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who read which restricted value in a file of one process: chained records in their canonical bytes, each on the
 * disk before the value is given. {@link io.bursar.audit.log.LogExporter} writes {@link #records} as an export that
 * anybody can verify. A record cut off by a killed process was of a read that did not happen; it is cut away when the
 * file is opened.
 *
 * <pre>{@code
 * try (AccessFile accesses = AccessFile.open(folder.resolve("vault-access.log"), ids)) {
 *     Vault vault = new EncryptingVault(store, settings, accesses);
 * }
 * }</pre>
 */
public final class AccessFile implements AccessAudit, AutoCloseable {

    /** Most bytes of a file; a host begins another one before. */
    public static final long MAX_BYTES = 1L << 30;

    /** The workflow its records name. */
    public static final WorkflowId WORKFLOW = new WorkflowId("sys.vault-access");

    private static final int LENGTH = Integer.BYTES;
    private static final int MAX_UNFINISHED = 4_096;

    private final FileChannel file;
    private final IdSource ids;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final AuditLog log;
    private final CaseId caseId;
    private @Nullable AuditRecord last;

    private AccessFile(FileChannel file, IdSource ids, long maxBytes) throws IOException {
        this.file = file;
        this.ids = ids;
        this.maxBytes = maxBytes;
        Scan kept = new Scan();
        long end = scan(kept);
        this.last = kept.last;
        cutOff(end);
        this.caseId = last == null ? ids.newCaseId() : last.caseId();
        this.log = new AuditLog(1, new DecisionBasis(WORKFLOW, Digest.NONE, Digest.NONE, 1), new Rows());
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws BursarException {@code STORE_UNAVAILABLE} where it cannot be read or another process has it,
     *     {@code EVIDENCE_BROKEN} where its records do not follow each other
     */
    public static AccessFile open(Path path, IdSource ids) {
        return open(path, ids, MAX_BYTES);
    }

    /** Opens a file that is full earlier. */
    static AccessFile open(Path path, IdSource ids, long maxBytes) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return opened(channel, ids, maxBytes);
        } catch (IOException unreadable) {
            throw unavailable(unreadable);
        }
    }

    /** Whatever goes wrong, the channel does not stay open. */
    private static AccessFile opened(FileChannel channel, IdSource ids, long maxBytes) throws IOException {
        boolean done = false;
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another process has the file");
            }
            AccessFile file = new AccessFile(channel, ids, maxBytes);
            done = true;
            return file;
        } catch (OverlappingFileLockException twice) {
            throw new IOException("this process has the file already", twice);
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    @Override
    public void keep(AccessRecord access) {
        lock.lock();
        try {
            // a clock that was set back must not keep anybody from being recorded
            Instant at = last != null && access.at().isBefore(last.at()) ? last.at() : access.at();
            log.append(
                    caseId,
                    AuditEntry.command(at, ids.newCommandId(), "read")
                            .by(access.reader())
                            .happened(access.toEvent())
                            .build());
        } finally {
            lock.unlock();
        }
    }

    /** All records, in the order they were kept. */
    public List<AuditRecord> records() {
        List<AuditRecord> records = new ArrayList<>();
        lock.lock();
        try {
            scan(records::add);
            return records;
        } catch (IOException unreadable) {
            throw unavailable(unreadable);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /** Goes through all records and gives where they end. */
    private long scan(Consumer<AuditRecord> visitor) throws IOException {
        long at = 0;
        Optional<byte[]> next = frame(at);
        while (next.isPresent()) {
            visitor.accept(AuditRecord.parse(next.get()));
            at += LENGTH + next.get().length;
            next = frame(at);
        }
        return at;
    }

    /** A record begun and not finished is a few hundred bytes; more was not left by a killed process. */
    private void cutOff(long end) throws IOException {
        long rest = file.size() - end;
        if (rest > MAX_UNFINISHED) {
            throw broken("The file of who read restricted values has bytes that are no record");
        }
        file.truncate(end);
    }

    private static BursarException broken(String message) {
        return new BursarException(FailureCode.EVIDENCE_BROKEN, message, Map.of());
    }

    /** The bytes of the record at a place; empty where it is not all there. */
    private Optional<byte[]> frame(long at) throws IOException {
        long rest = file.size() - at - LENGTH;
        if (rest < 0) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(bytes(at, LENGTH)).getInt();
        return length > 0 && length <= rest ? Optional.of(bytes(at + LENGTH, length)) : Optional.empty();
    }

    private byte[] bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) >= 0) {
            // until all of it is read
        }
        return buffer.array();
    }

    private void write(AuditRecord record) {
        byte[] bytes = record.bytes();
        ByteBuffer frame = ByteBuffer.allocate(LENGTH + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .flip();
        try {
            if (file.size() + frame.remaining() > maxBytes) {
                throw new BursarException(
                        FailureCode.LIMIT_EXCEEDED,
                        "The file of who read restricted values is full",
                        Map.of("limit", Long.toString(maxBytes)));
            }
            long at = file.size();
            while (frame.hasRemaining()) {
                at += file.write(frame, at);
            }
            file.force(false);
        } catch (IOException unwritable) {
            throw unavailable(unwritable);
        }
        last = record;
    }

    private static BursarException unavailable(IOException cause) {
        return new BursarException(
                FailureCode.STORE_UNAVAILABLE,
                "The file of who read restricted values cannot be used",
                Map.of(),
                cause);
    }

    /** Holds each record against the one before it. */
    private static final class Scan implements Consumer<AuditRecord> {

        private @Nullable AuditRecord last;

        @Override
        public void accept(AuditRecord record) {
            Digest before = last == null ? Digest.NONE : last.hash();
            if (!record.position().prevHash().equals(before)) {
                throw broken("A record of who read restricted values does not follow the one before it");
            }
            last = record;
        }
    }

    /** The file as the log sees it. */
    private final class Rows implements AuditRecords {

        @Override
        public Optional<AuditRecord> last(CaseId ignored) {
            return Optional.ofNullable(last);
        }

        @Override
        public void add(AuditRecord record) {
            write(record);
        }
    }
}
