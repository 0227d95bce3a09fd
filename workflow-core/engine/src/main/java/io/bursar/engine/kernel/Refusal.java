package io.bursar.engine.kernel;

import io.bursar.model.finding.Finding;
import java.util.List;

/** Carries a refusal from deep inside a decision to its border, where it becomes a value. Never leaves the kernel. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    Refusal(Finding finding) {
        this(List.of(finding));
    }

    Refusal(List<Finding> findings) {
        super("refused", null, false, false);
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
