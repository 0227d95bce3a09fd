package io.bursar.engine.kernel;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.controls.assist.Usability;
import io.bursar.definition.WorkflowDefinition.AssistPoint;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.engine.fact.AssistQuestion;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks models and says what their suggestions count for (canonical §1.12). A suggestion is a fact: it is asked at most
 * once per state and input, recorded with the case in the commit that first uses it, and judged anew at every decision
 * by what is in force then.
 */
final class AssistDesk {

    /** Most suggestions of one case; beyond that nothing more is asked. */
    static final int MAX_SUGGESTIONS = 12;

    /** The switch that stops everything. */
    static final String EVERYTHING = "everything";

    private static final String STATUS = "status";
    private static final String FACT = "fact";

    private final Proceeding proceeding;
    private final Desks desks;
    private final List<RecordValue> before;
    private final Map<Slot, RecordValue> asked = new LinkedHashMap<>();

    AssistDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
        this.before = proceeding.suggestedBefore();
    }

    /** What makes a question the same: the fact, the state, and the hash of the input. */
    private record Slot(String fact, String state, String input) {

        static Slot of(RecordValue entry) {
            return new Slot(
                    entry.text(FACT).orElse(""),
                    entry.text("state").orElse(""),
                    entry.text("input").orElse(""));
        }
    }

    /** The suggestions of this case: those of its book, and those asked in this decision. */
    List<RecordValue> entries() {
        List<RecordValue> all = new ArrayList<>(
                proceeding.here().status().terminal()
                        ? before
                        : Book.of(proceeding.here().work()).records(Book.SUGGESTIONS));
        asked.forEach((slot, entry) -> {
            if (all.stream().map(Slot::of).noneMatch(slot::equals)) {
                all.add(entry);
            }
        });
        return all;
    }

    /** What was last suggested for a fact. */
    Optional<RecordValue> latest(String fact) {
        return entries().stream()
                .filter(entry -> entry.text(FACT).filter(fact::equals).isPresent())
                .reduce((first, second) -> second);
    }

    /** The value of a fact of a model; empty where nothing was suggested, or it is not yet known. */
    Optional<DataValue> read(String fact, FactSource.Assist source) {
        if (proceeding.here().status().terminal()) {
            return Optional.empty();
        }
        Optional<AssistRuling> ruling = ruling(source.useCase());
        if (ruling.isEmpty() || ruling.get().mode() == AssistMode.OFF) {
            return ruling.map(off -> nothing(Usability.OFF));
        }
        Optional<Boolean> stopped = stopped(List.of(
                EVERYTHING,
                "useCase:" + source.useCase(),
                "facility:" + place(source.useCase()).facility().value()));
        if (stopped.isEmpty() || stopped.get()) {
            return stopped.map(thrown -> nothing(Usability.STOPPED));
        }
        return entry(fact, source).flatMap(entry -> judged(entry, ruling.get()));
    }

    private AssistPlace place(String useCase) {
        var header = proceeding.here().header();
        return new AssistPlace(
                useCase, proceeding.definition().id(), header.place().facility());
    }

    /** What is in force, held to what the definition allows. */
    private Optional<AssistRuling> ruling(String useCase) {
        AssistPoint point = proceeding.definition().governance().assist().stream()
                .filter(listed -> listed.useCase().equals(useCase))
                .findFirst()
                .orElseThrow();
        return proceeding
                .facts()
                .ask(new FactRequest.Ruling(place(useCase)))
                .map(answer -> AssistRuling.from((RecordValue) answer)
                        .within(AssistMode.ofCode(point.mode()), point.threshold()));
    }

    private Optional<Boolean> stopped(List<String> scopes) {
        return proceeding
                .facts()
                .ask(new FactRequest.SwitchesThrown(scopes))
                .map(thrown -> !((ListValue) thrown).items().isEmpty());
    }

    private Optional<RecordValue> entry(String fact, FactSource.Assist source) {
        String state = proceeding.here().status().state();
        if (!source.in().contains(state)) {
            return latest(fact);
        }
        RecordValue input = desks.facts().arguments(source.with(), RecordValue.EMPTY);
        if (proceeding.facts().incomplete()) {
            return Optional.empty();
        }
        Digest digest = Digest.of(CanonicalValues.encode(input));
        Slot slot = new Slot(fact, state, digest.toString());
        List<RecordValue> known = entries();
        Optional<RecordValue> same =
                known.stream().filter(entry -> Slot.of(entry).equals(slot)).findFirst();
        if (same.isPresent() || known.size() >= MAX_SUGGESTIONS) {
            return same;
        }
        Optional<RecordValue> answer =
                restricted(input) ? Optional.of(failed("RESTRICTED_INPUT")) : ask(source, input, digest);
        answer.map(found -> fitting(fact, found))
                .ifPresent(found -> asked.put(slot, entry(slot, source.useCase(), found)));
        return Optional.ofNullable(asked.get(slot));
    }

    private Optional<RecordValue> ask(FactSource.Assist source, RecordValue input, Digest digest) {
        AssistQuestion question = new AssistQuestion(
                place(source.useCase()),
                proceeding.here().id(),
                proceeding.here().status().state(),
                input,
                digest,
                proceeding.now());
        return proceeding.facts().ask(new FactRequest.Suggestion(question)).map(RecordValue.class::cast);
    }

    /** What the case's data could not hold is no answer, however sure. */
    private RecordValue fitting(String fact, RecordValue answer) {
        return !suggests(answer) || SuggestionFit.fits(proceeding.definition(), fact, answer.record("suggestion"))
                ? answer
                : failed("DOES_NOT_FIT");
    }

    private static RecordValue failed(String reason) {
        return Data.record()
                .put(STATUS, FactRequest.Suggestion.FAILED)
                .put("reason", reason)
                .build();
    }

    private static RecordValue entry(Slot slot, String useCase, RecordValue answer) {
        return answer.with(Data.record()
                .put(FACT, slot.fact())
                .put("state", slot.state())
                .put("input", slot.input())
                .put("useCase", useCase)
                .build());
    }

    private static boolean restricted(DataValue value) {
        Collection<? extends DataValue> inside = value instanceof RecordValue record
                ? record.fields().values()
                : value instanceof ListValue list ? list.items() : List.of();
        return value instanceof TokenValue
                || value instanceof BytesValue
                || inside.stream().anyMatch(AssistDesk::restricted);
    }

    private static RecordValue nothing(Usability why) {
        return Data.record()
                .put("accepted", false)
                .put("flagged", false)
                .put("why", why.code())
                .build();
    }

    /** What a suggestion counts for now. */
    private Optional<DataValue> judged(RecordValue entry, AssistRuling ruling) {
        if (!suggests(entry)) {
            return Optional.of(nothing(Usability.OFF)
                    .with("why", new TextValue("AI_" + entry.text(STATUS).orElse("")))
                    .with("abstained", new TextValue(entry.text("reason").orElse(""))));
        }
        String model = entry.text("modelId").orElse("");
        String version = entry.text("modelVersion").orElse("");
        Optional<Boolean> stopped = stopped(List.of("model:" + model, "model:" + model + "@" + version));
        if (stopped.isEmpty()) {
            return Optional.empty();
        }
        AssistRuling.Suggested suggested = new AssistRuling.Suggested(
                model, version, entry.decimal("confidence").orElseThrow(), entry.isTrue("confirmed"));
        Usability usability = ruling.judge(suggested, stopped.get());
        asked.computeIfPresent(Slot.of(entry), (slot, noted) -> noted.with("why", new TextValue(usability.code())));
        return Optional.of(Data.record()
                .put("accepted", usability.accepted())
                .put("flagged", usability.flagged())
                .put("why", usability.code())
                .put("suggestion", entry.record("suggestion"))
                .put("confidence", entry.decimal("confidence").orElseThrow())
                .put("proposalId", entry.text("proposalId").orElse(""))
                .build());
    }

    /** Whether a model suggested something, and not nothing. */
    static boolean suggests(RecordValue entry) {
        return entry.text(STATUS)
                .filter(FactRequest.Suggestion.SUGGESTED::equals)
                .isPresent();
    }

    /** At the end of a decision: asks what is to be shown where the case stands, and records what was asked. */
    void conclude() {
        CaseStatus status = proceeding.here().status();
        boolean moving = !status.terminal()
                && !status.state().equals(CaseStatus.ON_HOLD)
                && !status.marks().cancelling();
        if (moving) {
            for (FactSpec fact : proceeding.definition().vocabulary().facts().values()) {
                if (fact.source() instanceof FactSource.Assist source
                        && source.in().contains(status.state())) {
                    desks.facts().value(fact.name());
                }
            }
        }
        proceeding.requireComplete();
        List.copyOf(asked.values())
                .forEach(entry -> proceeding.happen(Happenings.of(
                        EventCode.PROPOSED, Data.record().put("proposal", entry).build())));
    }
}
