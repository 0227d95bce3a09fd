package io.bursar.proofs.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found so far, over all cases. */
final class Verdicts {

    private final Law law;
    private final List<String> wrong = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Mitigated> mitigated = new ArrayList<>();
    private final Map<String, Map<String, BigDecimal>> standing = new HashMap<>();

    Verdicts(Law law) {
        this.law = law;
    }

    Law law() {
        return law;
    }

    List<String> wrong() {
        return wrong;
    }

    /** The compensating controls that came into force. */
    List<Mitigated> mitigated() {
        return mitigated;
    }

    List<Deed> deeds() {
        return deeds;
    }

    void refuse(boolean broken, String sentence, Entry at, Object about) {
        if (broken) {
            wrong.add(sentence + ": " + about + " in " + at.place());
        }
    }

    /** Counts a case against a grant and gives what counts against it now. */
    BigDecimal count(String grant, String caseId, BigDecimal amount) {
        Map<String, BigDecimal> cases = standing.computeIfAbsent(grant, id -> new HashMap<>());
        cases.put(caseId, amount);
        return cases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A case gave up what it counted towards. */
    void release(String caseId) {
        standing.values().forEach(cases -> cases.remove(caseId));
    }
}
