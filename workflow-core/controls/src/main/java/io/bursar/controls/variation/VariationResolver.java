package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says which value of a variation point holds for a place on a day (canonical §1.14). The enterprise may set any value
 * in range. A narrower grant of a directed point may only tighten, and the strictest of the chain holds, so that a
 * later enterprise tightening prevails; of a neutral point the narrowest grant holds. A grant that breaks a rule is
 * refused with a finding, and the wider value stands.
 *
 * <pre>{@code
 * ResolvedParameter limit = VariationResolver.resolve(point, place, pack.grants(), today);
 * if (limit.blocked()) { … }   // the definition does not load for this place
 * }</pre>
 */
public final class VariationResolver {

    /** Most grants looked at in one question. */
    public static final int MAX_GRANTS = 20_000;

    private VariationResolver() {}

    /** The value of one point. */
    public static ResolvedParameter resolve(
            VariationPoint point, Place place, Collection<VariationGrant> grants, LocalDate day) {
        if (grants.size() > MAX_GRANTS) {
            throw new IllegalArgumentException("A policy has too many variation grants");
        }
        List<VariationGrant> own =
                grants.stream().filter(grant -> grant.key().equals(point.key())).toList();
        return new Walk(point, own, day).over(place.chain());
    }

    /** The values of all points of a workflow. */
    public static ParameterSet resolveAll(
            Collection<VariationPoint> points, Place place, Collection<VariationGrant> grants, LocalDate day) {
        TreeMap<String, ResolvedParameter> resolved = new TreeMap<>();
        points.forEach(point -> resolved.put(point.key(), resolve(point, place, grants, day)));
        return new ParameterSet(resolved);
    }

    /** One walk down the chain of scopes. */
    private static final class Walk {

        private final VariationPoint point;
        private final List<VariationGrant> grants;
        private final LocalDate day;
        private final List<VariationStep> trace = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private DataValue value;

        Walk(VariationPoint point, List<VariationGrant> grants, LocalDate day) {
            this.point = point;
            this.grants = grants;
            this.day = day;
            this.value = point.values().initial();
        }

        ResolvedParameter over(List<Scope> chain) {
            trace.add(new VariationStep(Scope.ENTERPRISE, value, VariationStep.Outcome.DECLARED));
            for (int i = 0; i < chain.size(); i++) {
                List<Scope> wider = chain.subList(0, i);
                grantOf(chain.get(i)).ifPresent(grant -> take(grant, wider));
            }
            return new ResolvedParameter(point.key(), value, trace, findings);
        }

        /** The grant that holds for a scope on the day; where several do, the one that began last. */
        private Optional<VariationGrant> grantOf(Scope scope) {
            List<VariationGrant> begun = grants.stream()
                    .filter(grant -> grant.scope().equals(scope))
                    .filter(grant -> !grant.terms().validFrom().isAfter(day))
                    .sorted(Comparator.comparing(grant -> grant.terms().validFrom()))
                    .toList();
            List<VariationGrant> live = begun.stream()
                    .filter(grant -> !grant.terms().expiresOn().isBefore(day))
                    .toList();
            if (live.size() > 1) {
                findings.add(
                        GrantCheck.named(live.get(0), Finding.error("VAR_OVERLAP", "Two grants of one scope overlap")));
            }
            if (live.isEmpty() && !begun.isEmpty()) {
                expire(begun.get(begun.size() - 1));
            }
            return live.isEmpty() ? Optional.empty() : Optional.of(live.get(live.size() - 1));
        }

        private void expire(VariationGrant grant) {
            trace.add(new VariationStep(grant.scope(), grant.value(), VariationStep.Outcome.EXPIRED));
            Finding finding = grant.terms().fallback()
                    ? Finding.info("VAR_EXPIRED", "A grant has expired, and the wider value holds as it says")
                    : Finding.error("VAR_EXPIRED", "A grant has expired and names no fallback");
            findings.add(GrantCheck.named(grant, finding)
                    .with("expiresOn", grant.terms().expiresOn()));
        }

        private void take(VariationGrant grant, List<Scope> wider) {
            List<Finding> wrong = GrantCheck.check(point, grant);
            if (!wrong.isEmpty()) {
                refuse(grant, wrong);
                return;
            }
            if (wider.isEmpty() || point.direction() == Direction.NEUTRAL) {
                apply(grant);
                return;
            }
            switch (Strictness.of(point, grant.value(), value)) {
                case EQUAL, STRICTER -> apply(grant);
                case WEAKER -> weaker(grant, wider);
                case INCOMPARABLE -> refuse(grant, List.of(GrantCheck.incomparable(point, grant, value)));
            }
        }

        private void apply(VariationGrant grant) {
            value = grant.value();
            trace.add(new VariationStep(grant.scope(), value, VariationStep.Outcome.APPLIED));
        }

        private void refuse(VariationGrant grant, List<Finding> why) {
            findings.addAll(why);
            trace.add(new VariationStep(grant.scope(), grant.value(), VariationStep.Outcome.REFUSED));
        }

        /** A grant that was no weaker when it began has been overtaken by a later tightening; any other is refused. */
        private void weaker(VariationGrant grant, List<Scope> wider) {
            DataValue then = new Walk(point, grants, grant.terms().validFrom())
                    .over(wider)
                    .value();
            Strictness atStart = Strictness.of(point, grant.value(), then);
            if (atStart == Strictness.EQUAL || atStart == Strictness.STRICTER) {
                findings.add(GrantCheck.named(
                        grant, Finding.warn("VAR_OVERTAKEN", "A wider scope has become stricter than this grant")));
                trace.add(new VariationStep(grant.scope(), grant.value(), VariationStep.Outcome.OVERTAKEN));
                return;
            }
            refuse(grant, List.of(GrantCheck.weaker(point, grant, value)));
        }
    }
}
