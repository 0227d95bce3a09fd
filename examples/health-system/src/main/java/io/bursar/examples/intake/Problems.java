package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings with their places, and counts what was lost. Never content: a file may hold anything. */
final class Problems {

    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String request;
    private int reported;
    private int rejected;

    /** Names the request that the next findings are about, cut to the length of an id; null for none. */
    void about(@Nullable String channelRequestId) {
        if (channelRequestId == null || !IntakeText.isFit(channelRequestId)) {
            request = null;
        } else {
            int length = Math.min(channelRequestId.length(), IntakeLimits.MAX_ID_LENGTH);
            request = channelRequestId.substring(0, length);
        }
    }

    void add(IntakeProblem problem, SourcePosition at) {
        add(problem.finding(), at);
    }

    void field(IntakeProblem problem, String field, SourcePosition at) {
        add(problem.finding().with("field", field), at);
    }

    void limit(IntakeProblem problem, int limit, SourcePosition at) {
        add(problem.finding().with("limit", limit), at);
    }

    void add(Finding finding, SourcePosition at) {
        reported++;
        if (findings.size() < IntakeLimits.MAX_FINDINGS - 1) {
            Finding located = finding.with("at", at);
            findings.add(request == null ? located : located.with("request", request));
        } else if (findings.size() == IntakeLimits.MAX_FINDINGS - 1) {
            findings.add(IntakeProblem.MORE_FINDINGS.finding().with("limit", IntakeLimits.MAX_FINDINGS));
        }
    }

    /** How many were reported so far, listed or not: a difference says that something in between was wrong. */
    int reported() {
        return reported;
    }

    void reject() {
        rejected++;
    }

    IntakeResult with(List<IntakeRequisition> requisitions) {
        return new IntakeResult(requisitions, findings, rejected);
    }
}
