package io.bursar.audit.vault;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.data.Data;
import io.bursar.model.data.TokenValue;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * Who read which restricted value when and what for (controls §7); never the value.
 *
 * <pre>{@code
 * RecordedEvent event = access.toEvent();   // vault.read, ready for the log
 * }</pre>
 *
 * @param at when
 * @param reader who
 * @param purpose what for
 * @param access which token, and what came of it
 */
public record AccessRecord(Instant at, Actor reader, String purpose, Access access) {

    /** The code of the event that keeps an access in the log. */
    public static final String EVENT_CODE = "vault.read";

    /** What came of an access. */
    public enum Outcome {
        /** The value was given. */
        REVEALED("revealed"),
        /** The subject was erased. */
        ERASED("erased"),
        /** The vault did not give it. */
        REFUSED("refused");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /**
     * Which token was asked for, and what came of it.
     *
     * @param token the token
     * @param outcome what came of it
     */
    public record Access(TokenValue token, Outcome outcome) {

        /** Refuses nulls. */
        public Access {
            Objects.requireNonNull(token, "token");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** Refuses nulls. */
    public AccessRecord {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(access, "access");
    }

    /** The access as an event for the log; who and when are in the record around it. */
    public RecordedEvent toEvent() {
        return new RecordedEvent(
                EVENT_CODE,
                Data.record()
                        .put("token", access.token())
                        .put("purpose", purpose)
                        .put("outcome", access.outcome().code())
                        .build());
    }
}
