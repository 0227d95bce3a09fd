package io.bursar.controls.order;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.Strictness;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.model.data.DataValue;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Two places of one policy on one day: limits, standing approvals, and what the variation points come to. */
final class PlaceOrder {

    private final PolicyPack policy;
    private final LocalDate day;
    private final Points points = new Points(PolicyArea.PARAMETER);

    private PlaceOrder(PolicyPack policy, LocalDate day) {
        this.policy = policy;
        this.day = day;
    }

    static PolicyComparison compare(
            PolicyPack policy, Site here, Site standard, Collection<VariationPoint> declared, LocalDate day) {
        PlaceOrder order = new PlaceOrder(policy, day);
        order.compareLimits(here.scopes(), standard.scopes());
        if (!standard.scopes().equals(List.of(Scope.ENTERPRISE))) {
            // the enterprise has hardly any of its own: who grants one names the legal entity or facility
            order.points.addAll(StandingOrder.compare(
                    order.standing(here.scopes()), order.standing(standard.scopes()), PolicyGround.everywhere(day)));
        }
        for (VariationPoint point : declared) {
            order.points.addAll(ParameterOrder.compare(
                    point, PolicyGround.name(here.scopes()), order.value(point, here), order.value(point, standard)));
        }
        return order.points.comparison();
    }

    private void compareLimits(List<Scope> here, List<Scope> standard) {
        AuthorityTable table = policy.authority().limits();
        Points limits = new Points(PolicyArea.AUTHORITY);
        for (CommitmentType type : CommitmentType.values()) {
            for (AuthorityLevel level : AuthorityLevel.values()) {
                AuthorityLimit limit = table.limitOf(level, new AuthorityBasis(type, here, day));
                AuthorityLimit usual = table.limitOf(level, new AuthorityBasis(type, standard, day));
                limits.add(
                        Strictness.of(limit.compareTo(usual) <= 0, limit.compareTo(usual) >= 0),
                        type.code() + " at " + level.code() + " " + PolicyGround.name(here),
                        Wording.of(limit),
                        "allows " + Wording.of(usual));
            }
        }
        points.addAll(limits.comparison());
    }

    /** What holds in a place, as if it held everywhere. */
    private List<StandingApproval> standing(List<Scope> scopes) {
        return policy.authority().standing().stream()
                .filter(grant -> scopes.contains(grant.scope()))
                .map(grant -> new StandingApproval(
                        grant.id(),
                        grant.grantor(),
                        grant.caseClass(),
                        Scope.ENTERPRISE,
                        grant.limits(),
                        grant.from(),
                        grant.expires()))
                .toList();
    }

    private DataValue value(VariationPoint point, Site site) {
        List<VariationGrant> holding = policy.grants().stream()
                .filter(grant -> site.scopes().contains(grant.scope()))
                .toList();
        return VariationResolver.resolve(point, site.place(), holding, day).value();
    }

    /**
     * A place, or the enterprise without what is narrower.
     *
     * @param place a place
     * @param scopes the scopes of it that count
     */
    record Site(Place place, List<Scope> scopes) {

        static Site of(Place place) {
            return new Site(place, place.chain());
        }

        static Site enterprise(Place any) {
            return new Site(any, List.of(Scope.ENTERPRISE));
        }
    }
}
