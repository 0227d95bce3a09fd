package io.bursar.jdbc.host;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.WorkflowId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
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
 * @param standing what people with authority have approved beforehand (canonical §1.6-9)
 * @param policy the digest of the text the rules were read from; {@link Digest#NONE} where there is none
 * @param zone where a day begins and ends, for dated authority and delegations
 */
public record HostRules(
        WorkflowId process,
        AuthorityTable limits,
        SodRules duties,
        List<StandingApproval> standing,
        Digest policy,
        ZoneId zone) {

    /** Copies the standing approvals. */
    public HostRules {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(duties, "duties");
        standing = List.copyOf(standing);
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(zone, "zone");
    }

    /** The rules of a policy, with days in UTC. */
    public static HostRules of(WorkflowId process, PolicyPack pack) {
        PolicyPack.Authority authority = pack.authority();
        return new HostRules(
                process, authority.limits(), authority.duties(), authority.standing(), pack.digest(), ZoneOffset.UTC);
    }

    /** The same rules with what else was approved beforehand. */
    public HostRules with(List<StandingApproval> grants) {
        return new HostRules(process, limits, duties, grants, policy, zone);
    }

    /** The same rules with days of another zone. */
    public HostRules in(ZoneId other) {
        return new HostRules(process, limits, duties, standing, policy, other);
    }
}
