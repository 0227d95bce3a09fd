package io.bursar.jdbc.host;

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
 */
record HostWish(CommandId commandId, HostCase on, Actor actor, String kind, String reason) {

    static HostWish of(HostAct act, String kind) {
        return new HostWish(act.commandId(), act.on(), act.actor(), kind, act.reason());
    }
}
