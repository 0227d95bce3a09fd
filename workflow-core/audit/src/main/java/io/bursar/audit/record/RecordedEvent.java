package io.bursar.audit.record;

import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Something that happened to a case because of a command. State changes, authority, rule ids, the meaning of a
 * signature or the id of an AI proposal (controls §7) are fields of the body.
 *
 * <pre>{@code
 * new RecordedEvent("approved", Data.record().put("stage", 1).put("meaning", "APPROVED").build());
 * }</pre>
 *
 * @param code the stable code of the event, 1 to 120 characters
 * @param body what the event says; restricted content only as a token
 */
public record RecordedEvent(String code, RecordValue body) {

    /** Refuses an empty code. */
    public RecordedEvent {
        RecordLimits.name("code", code);
        Objects.requireNonNull(body, "body");
    }
}
