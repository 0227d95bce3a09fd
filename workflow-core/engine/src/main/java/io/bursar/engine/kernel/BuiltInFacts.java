package io.bursar.engine.kernel;

import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names every definition has: {@code case.…}, {@code plan.…}, {@code effect.…}, {@code exception.…},
 * {@code task.…}, {@code clock.…}.
 */
final class BuiltInFacts {

    private final Proceeding proceeding;
    private final ApprovalDesk approvals;

    BuiltInFacts(Proceeding proceeding, ApprovalDesk approvals) {
        this.proceeding = proceeding;
        this.approvals = approvals;
    }

    Optional<DataValue> value(String head, String rest) {
        return switch (head) {
            case "case" -> ofCase(rest);
            case "plan" -> approvals.fact(rest);
            case "effect" -> split(rest, this::ofEffect);
            case "exception" -> split(rest, this::ofException);
            case "clock" -> split(rest, this::ofClock);
            default -> split(rest, this::ofTask);
        };
    }

    private interface Named {
        Optional<DataValue> value(String name, String field);
    }

    private static Optional<DataValue> split(String rest, Named named) {
        int dot = rest.indexOf('.');
        return dot < 0 ? Optional.empty() : named.value(rest.substring(0, dot), rest.substring(dot + 1));
    }

    private Optional<DataValue> ofCase(String field) {
        Case here = proceeding.here();
        CaseHeader header = here.header();
        CaseHeader.People people = header.people();
        return switch (field) {
            case "caseId" -> text(here.id().toString());
            case "workflowId" -> text(header.pins().workflow().value());
            case "facilityId" -> text(header.place().facility().value());
            case "legalEntityId" -> text(header.place().legalEntity().value());
            case "actorId" -> proceeding.command().actor().asPerson().map(person -> new TextValue(person.value()));
            case "requesterId" -> text(people.requester().value());
            case "beneficiaryId" ->
                text(people.beneficiary() == null ? null : people.beneficiary().value());
            case "state" -> text(here.status().state());
            case "channel" -> text(header.place().channel());
            case "correlationId" -> text(header.place().correlation().value());
            case "parentCaseId" ->
                text(
                        header.place().parent() == null
                                ? null
                                : header.place().parent().toString());
            case "submittedAt" -> header.submittedAt().map(InstantValue::new);
            case "rework" -> Optional.of(DecimalValue.of(here.status().marks().rework()));
            case "cancelling" ->
                Optional.of(BooleanValue.of(here.status().marks().cancelling()));
            default -> Optional.empty();
        };
    }

    private Optional<DataValue> ofEffect(String alias, String field) {
        List<Effect> live = new LiveEffects(proceeding).of(alias);
        if (field.startsWith("result.")) {
            return live.isEmpty()
                    ? Optional.empty()
                    : live.get(live.size() - 1).answer().result().at(field.substring("result.".length()));
        }
        return switch (field) {
            case "confirmed" ->
                Optional.of(BooleanValue.of(
                        !live.isEmpty() && live.stream().allMatch(effect -> effect.state() == EffectState.CONFIRMED)));
            case "rejected" ->
                Optional.of(BooleanValue.of(live.stream().anyMatch(effect -> effect.state() == EffectState.REJECTED)));
            case "pending" ->
                Optional.of(BooleanValue.of(
                        live.stream().anyMatch(effect -> effect.state().pending())));
            case "count" ->
                Optional.of(DecimalValue.of(proceeding.here().work().effects().stream()
                        .filter(effect -> effect.call().alias().equals(alias))
                        .filter(effect -> effect.state() == EffectState.CONFIRMED)
                        .count()));
            case "state" ->
                text(live.isEmpty() ? "NONE" : live.get(live.size() - 1).state().code());
            case "reference" ->
                live.isEmpty()
                        ? Optional.empty()
                        : live.get(live.size() - 1).reference().map(TextValue::new);
            default -> Optional.empty();
        };
    }

    private Optional<DataValue> ofException(String code, String field) {
        List<ExceptionCase> open = proceeding.here().work().exceptions();
        if (field.equals("resolution")) {
            return resolution(code);
        }
        if (field.equals("each")) {
            return Optional.of(each(code));
        }
        boolean any = code.equals("any")
                ? field.equals("blocking")
                        ? open.stream()
                                .anyMatch(one -> ExceptionDesk.blocksAnything(proceeding.definition(), one.code()))
                        : !open.isEmpty()
                : open.stream().anyMatch(one -> one.code().value().equals(code));
        return Optional.of(BooleanValue.of(any));
    }

    /** How the last exception of a code was resolved; a doubt only while the case is what it was settled for. */
    private Optional<DataValue> resolution(String code) {
        Book book = Book.of(proceeding.here().work());
        Optional<DataValue> settledFor = book.record(Book.SETTLED_FOR).get(code);
        boolean stands = settledFor
                .map(digest -> digest.equals(new BytesValue(approvals.digest().bytes())))
                .orElse(true);
        return book.record(Book.RESOLUTIONS).get(code).filter(any -> stands);
    }

    /** The exceptions of a code that are about something in the case: those open, and how others were resolved last. */
    private DataValue each(String code) {
        Map<String, RecordValue> byOn = new LinkedHashMap<>();
        for (RecordValue settled :
                Book.of(proceeding.here().work()).record(Book.SETTLED).records(code)) {
            byOn.put(settled.text("on").orElse(""), settled.with("open", BooleanValue.FALSE));
        }
        for (ExceptionCase open : proceeding.here().work().exceptions()) {
            String on = open.origin().on();
            if (open.code().value().equals(code) && !on.isEmpty()) {
                byOn.put(on, Data.record().put("on", on).put("open", true).build());
            }
        }
        return Data.list(List.copyOf(byOn.values()));
    }

    private Optional<DataValue> ofTask(String name, String field) {
        boolean open = proceeding.here().work().tasks().stream()
                .anyMatch(task -> task.name().equals(name));
        return switch (field) {
            case "open" -> Optional.of(BooleanValue.of(open));
            case "done" ->
                Optional.of(BooleanValue.of(!open
                        && Book.of(proceeding.here().work()).texts(Book.DONE).contains(name)));
            default -> Optional.empty();
        };
    }

    /** Whether a clock has run out by now: the case has noted it, and goes on knowing it. */
    private Optional<DataValue> ofClock(String name, String field) {
        return field.equals("over")
                ? Optional.of(BooleanValue.of(
                        ClockKeeper.isOver(proceeding.here().work().clocks(), name)))
                : Optional.empty();
    }

    private static Optional<DataValue> text(@Nullable String value) {
        return Optional.ofNullable(value).map(TextValue::new);
    }
}
