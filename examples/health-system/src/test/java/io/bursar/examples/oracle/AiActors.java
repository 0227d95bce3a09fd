package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nobody who acts as AI anywhere in the log is named as an approver or grantor anywhere else (G8). */
final class AiActors implements CrossCaseRule {
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
    }

    @Override
    public void judge(Findings findings) {
        agents.stream()
                .filter(approvers::containsKey)
                .sorted()
                .forEach(agent -> findings.add(
                        new Finding("G8", approvers.get(agent), 0, agent + " counts as an approver but acts as AI")));
    }
}
