package io.bursar.verifier.internal.staffing;

import java.util.List;

/**
 * What the chains of a facility ask, with what keeps their acts apart: it does not depend on who performs them.
 *
 * @param ways per workflow the ways that ask most
 * @param strictly what keeps acts apart whoever else acts
 * @param always what of it no second person excuses
 * @param duties the rules
 */
record Prepared(List<List<Way>> ways, List<Separation> strictly, List<Separation> always, DutyRules duties) {

    static Prepared of(List<List<CaseDemand>> workflows, DutyRules duties, Effort effort) {
        List<DemandedAct> acts = Chains.everything(workflows);
        List<Separation> strictly = Separations.strictly(acts, duties);
        effort.spend((long) acts.size() * acts.size() + strictly.size());
        return new Prepared(Way.longest(workflows), strictly, Separations.always(acts, duties), duties);
    }
}
