package io.bursar.adoption.shadow;

import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.List;

/** One case of the former process with its shadow. */
final class ShadowCase {

    private final LegacyEvent.Subject subject;
    private final CaseId caseId;
    private final List<Difference> differences = new ArrayList<>();
    private boolean begun;
    private boolean parted;
    private int unjudged;

    ShadowCase(LegacyEvent.Subject subject, CaseId caseId) {
        this.subject = subject;
        this.caseId = caseId;
    }

    LegacyEvent.Subject subject() {
        return subject;
    }

    CaseId id() {
        return caseId;
    }

    boolean begun() {
        return begun;
    }

    void begins() {
        begun = true;
    }

    /** Whether it can still be followed. */
    boolean followed() {
        return begun && !parted;
    }

    void differs(Difference difference) {
        boolean again = difference.kind() == DifferenceKind.LATE
                && differences.stream().anyMatch(known -> known.kind() == DifferenceKind.LATE);
        if (!again && differences.size() < ShadowReport.MAX_DIFFERENCES) {
            differences.add(difference);
        }
        parted |= difference.kind().parts();
    }

    void unjudged() {
        unjudged++;
    }

    ShadowReport.CaseComparison comparison(String state) {
        return new ShadowReport.CaseComparison(subject, state, differences, unjudged);
    }
}
