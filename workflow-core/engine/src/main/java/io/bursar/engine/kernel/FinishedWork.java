package io.bursar.engine.kernel;

import io.bursar.model.cases.Approvals;
import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.Effect;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * What a finished case still knows of its work: the documents it made, what it sent and has no answer to yet, and what
 * stands approved. Everything else is in the log.
 */
final class FinishedWork {

    private FinishedWork() {}

    static CaseWork of(CaseWork work) {
        List<Effect> documents = work.effects().stream()
                .filter(effect ->
                        effect.reference().isPresent() || effect.state().pending())
                .map(FinishedWork::document)
                .toList();
        Approvals approvals = new Approvals(null, List.of(), work.approvals().satisfied());
        return new CaseWork(work.tasks(), documents, work.exceptions(), approvals, work.clocks(), book(work));
    }

    private static RecordValue book(CaseWork work) {
        return Book.of(work).without(Book.SUGGESTIONS).without(Book.REVIEWERS);
    }

    private static Effect document(Effect effect) {
        return effect.with(
                effect.state(),
                new Effect.Answer(
                        effect.answer().reference(),
                        RecordValue.EMPTY,
                        effect.answer().code()));
    }
}
