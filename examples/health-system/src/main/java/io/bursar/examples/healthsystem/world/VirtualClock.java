package io.bursar.examples.healthsystem.world;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * A clock that stands still until it is told the time, and keeps the time in a file of eight bytes, so that a run that
 * was killed goes on at the moment it had reached.
 *
 * <pre>{@code
 * try (VirtualClock clock = VirtualClock.open(file, monday)) {
 *     clock.advanceTo(tuesday);
 * }
 * }</pre>
 */
public final class VirtualClock implements InstantSource, AutoCloseable {

    private final FileChannel file;
    private final ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
    private Instant now;

    private VirtualClock(FileChannel file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /** Opens a clock where it stands, or starts it. */
    public static VirtualClock open(Path path, Instant start) {
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            VirtualClock clock = new VirtualClock(file, start);
            clock.now = clock.read(start);
            return clock;
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private Instant read(Instant start) throws IOException {
        bytes.clear();
        if (file.read(bytes, 0) < Long.BYTES) {
            return start;
        }
        return Instant.ofEpochMilli(bytes.getLong(0));
    }

    /** Goes on to a later time and remembers it; an earlier one changes nothing. */
    public void advanceTo(Instant later) {
        if (!later.isAfter(now)) {
            return;
        }
        // the file keeps milliseconds; rounding up never goes back behind what is due
        Instant kept = Instant.ofEpochMilli(later.plusNanos(999_999).toEpochMilli());
        try {
            bytes.clear();
            bytes.putLong(0, kept.toEpochMilli());
            file.write(bytes, 0);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        now = kept;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static BursarException failed(IOException cause) {
        return new BursarException(
                FailureCode.STORE_UNAVAILABLE, "The file of the simulated clock cannot be used", Map.of(), cause);
    }
}
