package io.bursar.jdbc.host;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRules;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.WorkflowId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * By which rules a host's process is judged; what is recorded names their digest (controls §9).
 *
 * <pre>{@code
 * HostRules rules = HostRules.of(new WorkflowId("shop.purchase"), Standards.canonical().policy());
 * }</pre>
 *
 * @param process what the log calls the host's process
 * @param limits who may commit how much
 * @param duties which acts exclude each other
 * @param policy the digest of the text the rules were read from; {@link Digest#NONE} where there is none
 * @param zone where a day begins and ends, for dated authority and delegations
 */
public record HostRules(WorkflowId process, AuthorityTable limits, SodRules duties, Digest policy, ZoneId zone) {

    /** Refuses nulls. */
    public HostRules {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(duties, "duties");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(zone, "zone");
    }

    /** The rules of a policy, with days in UTC. */
    public static HostRules of(WorkflowId process, PolicyPack pack) {
        return new HostRules(
                process, pack.authority().limits(), pack.authority().duties(), pack.digest(), ZoneOffset.UTC);
    }

    /** The same rules with days of another zone. */
    public HostRules in(ZoneId other) {
        return new HostRules(process, limits, duties, policy, other);
    }
}
