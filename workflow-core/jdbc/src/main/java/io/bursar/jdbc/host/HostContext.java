package io.bursar.jdbc.host;

import io.bursar.jdbc.internal.Statements;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What does not change from transaction to transaction.
 *
 * @param rules by which rules the host's process is judged
 * @param staff what the host knows of its people
 * @param statements the statements of its database
 * @param epoch which line of history the database writes
 * @param clock business time; null for the database's
 */
record HostContext(
        HostRules rules,
        HostStaff staff,
        Statements statements,
        long epoch,
        @Nullable InstantSource clock) {}
