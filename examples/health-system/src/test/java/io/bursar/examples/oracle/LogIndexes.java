package io.bursar.examples.oracle;

import java.util.List;

/** What is kept of the cases already judged. */
final class LogIndexes {
    final SeenOnce cases = new SeenOnce();
    final SeenOnce commands = new SeenOnce();
    final SeenOnce keys = new SeenOnce();
    final AiActors agents = new AiActors();
    private final List<CrossCaseRule> rules = List.of(
            new DutyIndex(),
            new DuplicateIndex(),
            new OrderLines(),
            new ReceiptLines(),
            new ChainIndex(),
            new ExceptionIndex(),
            new SupplierIndex(),
            new KeyIndex(),
            agents);

    void learn(CaseStory story) {
        rules.forEach(rule -> rule.learn(story));
    }

    void judge(Findings findings) {
        rules.forEach(rule -> rule.judge(findings));
    }
}
