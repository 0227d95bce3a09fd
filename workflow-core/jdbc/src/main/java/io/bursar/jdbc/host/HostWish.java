package io.bursar.jdbc.host;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;

/**
 * What a host asks for in one call.
 *
 * @param commandId the wish
 * @param on what it is about
 * @param actor who
 * @param kind the word the log has for it
 * @param reason why; empty where none was given
 * @param what what is wished, as {@link HostRepeat} reads it from the log again
 */
record HostWish(CommandId commandId, HostCase on, Actor actor, String kind, String reason, RecordValue what) {

    static HostWish perform(HostAct act) {
        return of(act, HostRepeat.PERFORM, HostRepeat.performed(act));
    }

    static HostWish submit(HostSubmission submission) {
        return of(submission.act(), HostRepeat.SUBMIT, HostRepeat.submitted(submission));
    }

    private static HostWish of(HostAct act, String kind, RecordValue what) {
        return new HostWish(act.commandId(), act.on(), act.actor(), kind, act.reason(), what);
    }
}
