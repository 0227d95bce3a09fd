package io.bursar.engine.kernel;

import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes what became of suggestions: what people decided beside them, and which were used without a person. */
final class AssistReview {

    /** People decided as suggested. */
    static final String ACCEPTED = "accepted";

    /** People decided partly as suggested. */
    static final String CHANGED = "changed";

    /** People decided otherwise. */
    static final String OVERRIDDEN = "overridden";

    /** The case ended, and nobody decided what was suggested. */
    static final String IGNORED = "ignored";

    /** It was used without a person. */
    static final String AUTOMATIC = "automatic";

    /** A person says that it may be used; what becomes of it is still open. */
    static final String CONFIRMED = "confirmed";

    private final Proceeding proceeding;
    private final Desks desks;
    private final Map<String, RecordValue> reviews = new LinkedHashMap<>();

    AssistReview(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** The event or exception that a wish of a person decides; asked before it is carried out. */
    Optional<String> decidedBy(Wish wish) {
        if (proceeding.command().actor().asPerson().isEmpty()) {
            return Optional.empty();
        }
        if (wish instanceof Wish.Fire fire) {
            return Optional.of(fire.event());
        }
        if (wish instanceof Wish.Decide decide) {
            return decide.verdict() == Verdict.APPROVE || decide.verdict() == Verdict.REJECT
                    ? Optional.of(decide.verdict().code())
                    : Optional.empty();
        }
        return wish instanceof Wish.Resolve resolve
                ? proceeding.here().work().exceptions().stream()
                        .filter(open -> open.number() == resolve.exception())
                        .map(ExceptionCase::code)
                        .map(code -> code.value())
                        .findFirst()
                : Optional.empty();
    }

    /** Compares what a person has just decided with what was suggested. */
    void judge(String decided) {
        for (FactSpec fact : proceeding.definition().vocabulary().facts().values()) {
            if (fact.source() instanceof FactSource.Assist source
                    && source.feedback().judgedOn().contains(decided)) {
                open(fact.name()).ifPresent(entry -> note(entry, outcome(entry, source.feedback()), person()));
            }
        }
    }

    private @Nullable String person() {
        return proceeding.command().actor().id();
    }

    /** The last suggestion of a fact, while nothing is known of what became of it. */
    private Optional<RecordValue> open(String fact) {
        return desks.assist().latest(fact).filter(this::isOpen);
    }

    private boolean isOpen(RecordValue entry) {
        return AssistDesk.suggests(entry)
                && entry.get("outcome").isEmpty()
                && !reviews.containsKey(entry.text("proposalId").orElse(""));
    }

    private String outcome(RecordValue entry, FactSource.Feedback feedback) {
        RecordValue suggestion = entry.record("suggestion");
        int compared = 0;
        int alike = 0;
        for (Map.Entry<String, String> pair : feedback.compares().entrySet()) {
            Optional<DataValue> suggested = suggestion.get(pair.getKey());
            if (suggested.isPresent()) {
                compared++;
                alike += desks.facts().value(pair.getValue()).equals(suggested) ? 1 : 0;
            }
        }
        proceeding.requireComplete();
        if (compared == 0) {
            return IGNORED;
        }
        return alike == compared ? ACCEPTED : alike == 0 ? OVERRIDDEN : CHANGED;
    }

    /** A rule has fired because suggestions were accepted. */
    void used(TransitionSpec row) {
        accepted(row.edge().when())
                .forEach(fact -> open(fact).ifPresent(entry -> {
                    boolean byPerson = entry.isTrue("confirmed");
                    note(
                            entry,
                            byPerson ? ACCEPTED : AUTOMATIC,
                            entry.text("confirmedBy").orElse(null));
                }));
    }

    /** The facts of models whose acceptance a guard requires. */
    private Stream<String> accepted(Guard guard) {
        List<Guard> parts = guard instanceof Guard.All all ? all.parts() : List.of(guard);
        return parts.stream()
                .filter(Guard.IsTrue.class::isInstance)
                .map(part -> ((Guard.IsTrue) part).fact())
                .filter(path -> path.endsWith(".accepted"))
                .map(path -> path.substring(0, path.indexOf('.')))
                .filter(fact -> {
                    FactSpec spec = proceeding.definition().vocabulary().facts().get(fact);
                    return spec != null && spec.source() instanceof FactSource.Assist;
                });
    }

    private void note(RecordValue entry, String outcome, @Nullable String by) {
        String id = entry.text("proposalId").orElse("");
        reviews.put(id, review(entry, outcome, by));
    }

    private static RecordValue review(RecordValue entry, String outcome, @Nullable String by) {
        RecordValue proposal = Data.record()
                .put("proposalId", entry.text("proposalId").orElse(""))
                .put("fact", entry.text("fact").orElse(""))
                .put("useCase", entry.text("useCase").orElse(""))
                .build();
        return Data.record()
                .put("proposal", proposal)
                .put("review", outcome)
                .put("by", by)
                .build();
    }

    /** At the end of a decision: what became of suggestions, and of a case that has ended, of all of them. */
    void conclude() {
        if (proceeding.here().status().terminal()) {
            desks.assist().entries().stream()
                    .filter(this::isOpen)
                    .toList()
                    .forEach(entry -> note(entry, IGNORED, null));
        }
        reviews.values().forEach(body -> proceeding.happen(Happenings.of(EventCode.PROPOSAL_REVIEWED, body)));
        reviews.clear();
    }
}
