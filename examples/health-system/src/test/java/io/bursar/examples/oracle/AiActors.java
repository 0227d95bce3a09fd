package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nobody who acts as AI anywhere in the log is named as an approver, verifier, releaser or grantor anywhere (G8). */
final class AiActors implements CrossCaseRule {
    /** Approves, verifies, releases or accepts. */
    private static final Duty[] AUTHORITY = {
        Duty.APPROVE_ORDER,
        Duty.APPROVE_INVOICE,
        Duty.APPROVE_BY_ORDER,
        Duty.APPROVE_RESOLUTION,
        Duty.APPROVE_CHANGE,
        Duty.VERIFY_BANK,
        Duty.KEEP_SUPPLIER,
        Duty.ACCEPT_SERVICE,
        Duty.POST_RECEIPT,
        Duty.PREPARE_PAYMENT,
        Duty.RELEASE_PAYMENT
    };

    private final Set<String> agents = new HashSet<>();
    private final Map<String, String> approvers = new HashMap<>();

    void seen(LogRecord record) {
        if (record.actor().ai()) {
            agents.add(record.actor().id());
        }
    }

    @Override
    public void learn(CaseStory story) {
        story.approvals.approvers.forEach(person -> approvers.putIfAbsent(person, story.caseId));
        story.approvals.deciders().forEach(person -> approvers.putIfAbsent(person, story.caseId));
        story.acts.people(AUTHORITY).forEach(person -> approvers.putIfAbsent(person, story.caseId));
    }

    @Override
    public void judge(Findings findings) {
        agents.stream()
                .filter(approvers::containsKey)
                .sorted()
                .forEach(agent -> findings.add(new Finding(
                        "G8",
                        approvers.get(agent),
                        0,
                        agent + " counts as an approver, verifier or releaser but acts as AI")));
    }
}
