package io.bursar.controls.variation;

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

    static Finding named(VariationGrant grant, Finding finding) {
        return finding.with("key", grant.key()).with("scope", grant.scope());
    }
}
