package io.bursar.examples.oracle;

import java.util.List;

/** Judges one case, record by record. */
final class CaseJudge {
    private final CaseStory story;
    private final Findings findings;
    private final StatisticsCount statistics;
    private final List<Rule> rules;
    private Scene last;

    CaseJudge(LogRecord first, LogIndexes indexes, Findings findings, StatisticsCount statistics) {
        this.story = new CaseStory(first.caseId(), first.workflow());
        this.last = new Scene(story, first, LogRecord.Event.NONE, findings);
        this.findings = findings;
        this.statistics = statistics;
        this.rules = List.of(
                new FrameRule(indexes.commands),
                new MoveRule(),
                new EndRule(),
                new ApprovedRule(),
                new PartiesRule(),
                new StageRule(),
                new QuorumRule(),
                new AuthorityRule(),
                new ClimbRule(),
                new DeciderRule(),
                new RestrictedRule(),
                new ClockRule(),
                new HoldRule(),
                new BudgetRule(),
                new ApprovedTotalRule(),
                new OnceRule(indexes.keys),
                new ControlledRule(),
                new EmergencyRule(),
                new PaymentRule(),
                new EffectRule(),
                new EvidenceRule(),
                new ClosingRule(),
                new UndoRule(),
                new EmitRule(),
                new ReasonRule(),
                new SupplierWaitRule(),
                new RoleRule(),
                new AssistRule(),
                new FiguresRule(),
                new ScreeningRule(),
                new BankChangeRule(),
                new SupplierCaseRule(),
                new ReceiptRule(),
                new ResolutionRule());
    }

    boolean judges(String caseId) {
        return story.caseId.equals(caseId);
    }

    void record(LogRecord record) {
        statistics.record();
        story.movesOfRecord.clear();
        Scene frame = new Scene(story, record, LogRecord.Event.NONE, findings);
        rules.forEach(rule -> rule.recordStarts(frame));
        for (LogRecord.Event event : record.events()) {
            Scene scene = new Scene(story, record, event, findings);
            rules.forEach(rule -> rule.event(scene));
            statistics.event(story, event);
            story.apply(record, event);
        }
        rules.forEach(rule -> rule.recordEnds(frame));
        last = frame;
    }

    CaseStory end() {
        rules.forEach(rule -> rule.caseEnds(last));
        statistics.caseEnds(story);
        return story;
    }
}
