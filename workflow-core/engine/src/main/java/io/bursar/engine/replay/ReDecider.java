package io.bursar.engine.replay;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedFact;
import io.bursar.definition.graph.ExceptionCases;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.fact.Facts;
import io.bursar.engine.kernel.CaseFold;
import io.bursar.engine.kernel.Decision;
import io.bursar.engine.kernel.Kernel;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.run.RecordedWish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes every recorded decision of a case again, from the facts recorded with it, and tells where it comes out
 * differently.
 *
 * <pre>{@code
 * List<ReDecider.Difference> differences = new ReDecider(standard).check(records);   // of one case, in order
 * }</pre>
 */
public final class ReDecider {

    private final Standard standard;

    /** A re-decider under a standard that has every definition and the policy the records name. */
    public ReDecider(Standard standard) {
        this.standard = standard;
    }

    /**
     * A recorded decision that comes out differently.
     *
     * @param caseId the case
     * @param seq the record
     * @param what what is different
     */
    public record Difference(CaseId caseId, long seq, String what) {}

    /** The differences in the records of one case, oldest first. */
    public List<Difference> check(List<AuditRecord> records) {
        List<Difference> differences = new ArrayList<>();
        Case here = null;
        for (AuditRecord record : records) {
            List<CaseEvent> recorded = events(record);
            differs(here, record, recorded)
                    .ifPresent(what -> differences.add(new Difference(record.caseId(), record.seq(), what)));
            here = CaseFold.applyAll(here, recorded, record.at());
        }
        return differences;
    }

    /** The case that the records of one case make, oldest first. */
    public static Case fold(List<AuditRecord> records) {
        Case here = null;
        for (AuditRecord record : records) {
            here = CaseFold.applyAll(here, events(record), record.at());
        }
        if (here == null) {
            throw new IllegalArgumentException("A case has at least one record");
        }
        return here;
    }

    private static List<CaseEvent> events(AuditRecord record) {
        return record.events().stream()
                .map(event -> new CaseEvent(EventCode.ofCode(event.code()), event.body()))
                .toList();
    }

    private Optional<String> differs(@Nullable Case before, AuditRecord record, List<CaseEvent> recorded) {
        Command command = RecordedWish.command(record, recorded);
        // a start was decided under the version it names, which need not be the one that new cases take today
        Situation.Rules rules = standard.rulesFor(before == null ? CaseFold.apply(null, recorded.get(0)) : before);
        Situation situation = new Situation(
                asRecorded(rules, recorded), before, record.at(), record.basis().kernelVersion());
        Decision decision = Kernel.decide(situation, command, Facts.of(facts(record)));
        return decision.fold(
                accepted -> accepted.events().equals(recorded)
                        ? Optional.empty()
                        : Optional.of(firstDifference(recorded, accepted.events())),
                refused -> Optional.of("refused: " + refused.findings()),
                needed -> Optional.of("asks for more: " + needed.requests()));
    }

    /**
     * Whether the workflow whose cases work off exceptions was loaded at that time follows from the exceptions that
     * were raised: with a case, or without.
     */
    private static Situation.Rules asRecorded(Situation.Rules rules, List<CaseEvent> recorded) {
        ExceptionCases cases = rules.definition().graph().exceptionCases();
        if (cases == null) {
            return rules;
        }
        List<RecordValue> raised = recorded.stream()
                .filter(event -> event.code() == EventCode.EXCEPTION_RAISED)
                .map(CaseEvent::body)
                .filter(body -> cases.covers(new ExceptionCode(body.text("code").orElse(""))))
                .toList();
        if (raised.isEmpty()) {
            return rules;
        }
        Set<WorkflowId> workflows = new HashSet<>(rules.workflows());
        if (raised.stream().anyMatch(body -> body.get("child").isPresent())) {
            workflows.add(cases.workflow());
        } else {
            workflows.remove(cases.workflow());
        }
        return new Situation.Rules(rules.definition(), rules.policy(), rules.functions(), workflows, rules.versions());
    }

    private static String firstDifference(List<CaseEvent> recorded, List<CaseEvent> decided) {
        for (int i = 0; i < Math.min(recorded.size(), decided.size()); i++) {
            if (!recorded.get(i).equals(decided.get(i))) {
                return "event " + (i + 1) + ": recorded " + recorded.get(i) + ", decided " + decided.get(i);
            }
        }
        return "recorded " + recorded.size() + " events, decided " + decided.size();
    }

    private static List<Fact> facts(AuditRecord record) {
        List<Fact> facts = new ArrayList<>();
        for (RecordedFact fact : record.content().facts()) {
            facts.add(new Fact(new FactRequest.Recorded(fact.source(), fact.key()), fact.value(), fact.asOf()));
        }
        return facts;
    }
}
