package io.bursar.testkit;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in a row, the same in every run.
 *
 * <pre>{@code
 * new SequentialIds().newCaseId();   // …-000000000001
 * }</pre>
 */
public final class SequentialIds implements IdSource {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final AtomicLong last = new AtomicLong();

    /** Ids from 1 on. */
    public SequentialIds() {}

    @Override
    public CaseId newCaseId() {
        return new CaseId(new UUID(VERSION_7, VARIANT | last.incrementAndGet()));
    }

    @Override
    public CommandId newCommandId() {
        return new CommandId(new UUID(VERSION_7, VARIANT | last.incrementAndGet()));
    }
}
