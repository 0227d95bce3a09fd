package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with one grant by itself: its value, its people, its dates. */
final class GrantCheck {

    private GrantCheck() {}

    static List<Finding> check(VariationPoint point, VariationGrant grant) {
        List<Finding> findings = new ArrayList<>();
        VariationRange.check(point, grant.value())
                .ifPresent(finding -> findings.add(finding.with("scope", grant.scope())));
        VariationGrant.Terms terms = grant.terms();
        if (terms.approvedBy().equals(terms.requestedBy())) {
            findings.add(
                    named(grant, Finding.error("SOD-32", "Nobody approves a variation that the same person requested"))
                            .with("person", terms.approvedBy()));
        }
        if (terms.expiresOn().isBefore(terms.validFrom())) {
            findings.add(named(grant, Finding.error("VAR_BACKWARDS", "A grant ends before it begins")));
        }
        LocalDate latest = terms.validFrom().plusMonths(VariationGrant.MAX_MONTHS);
        if (terms.expiresOn().isAfter(latest)) {
            findings.add(named(grant, Finding.error("VAR_TOO_LONG", "A grant lasts longer than 24 months"))
                    .with("latest", latest));
        }
        return findings;
    }

    static Finding weaker(VariationPoint point, VariationGrant grant, DataValue wider) {
        return beside(
                Finding.error("VAR_WEAKER", "A grant is weaker than the value of the wider scope"),
                point,
                grant,
                wider);
    }

    static Finding incomparable(VariationPoint point, VariationGrant grant, DataValue wider) {
        return beside(
                Finding.error("VAR_INCOMPARABLE", "A grant is neither stricter nor weaker than the wider value"),
                point,
                grant,
                wider);
    }

    /** The point where it is weaker, as a sentence a clerk can read. */
    private static Finding beside(Finding finding, VariationPoint point, VariationGrant grant, DataValue wider) {
        return named(grant, finding)
                .with("value", ValueText.of(grant.value()))
                .with("wider", ValueText.of(wider))
                .with(
                        Finding.SAYS,
                        finding.code() + ": " + grant.key() + " in " + grant.scope() + ": "
                                + ValueText.of(grant.value()) + " where the wider scope "
                                + ValueText.verb(point.direction()) + " " + ValueText.of(wider));
    }

    static Finding named(VariationGrant grant, Finding finding) {
        return finding.with("key", grant.key()).with("scope", grant.scope());
    }
}
