package io.bursar.verifier.internal.check;

import io.bursar.model.finding.Finding;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.Refutation;
import io.bursar.verifier.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects what refutes one question, what stays unknown, and what a proof assumes. */
public final class Answers {

    private final Check check;
    private final String subject;
    private final List<Refutation> refutations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean unknown;

    /** For one question about one subject. */
    public Answers(Check check, Object subject) {
        this.check = check;
        this.subject = subject.toString();
    }

    /** It does not hold, and this is why. */
    public void refute(Finding finding, List<PathStep> path) {
        refutations.add(new Refutation(finding, path));
    }

    /** A proof assumes this, or something governed stands in. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** Nothing can be said, and this is why. */
    public void unknown(String sentence) {
        unknown = true;
        notes.add(sentence);
    }

    /** The answer. */
    public CheckResult result() {
        Verdict verdict = unknown ? Verdict.UNKNOWN : Verdict.PROVED;
        return new CheckResult(check, subject, refutations.isEmpty() ? verdict : Verdict.REFUTED, refutations, notes);
    }
}
