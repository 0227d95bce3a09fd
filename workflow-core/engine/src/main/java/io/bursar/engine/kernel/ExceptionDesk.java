package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.ExceptionCases;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens, closes and weighs exceptions (canonical CT9, CT10, X7). */
final class ExceptionDesk {

    /** Begins what an exception is about when it is about a write. */
    static final String EFFECT = "effect:";

    /** Codes that block nothing unless their row says so (canonical X7). */
    private static final Set<String> HARMLESS = Set.of(
            "INV_BACKORDER",
            "REC_AGED_ITEM",
            "JE_HIGH_RISK",
            "STK_CRITICAL_OUT",
            "OBL_NOTICE_MISSED",
            "CRD_PAYER_ENROL",
            "SRV_MAJOR",
            "SLA_BREACH",
            "SYS_EFFECT_UNKNOWN",
            "SYS_CONNECTOR_DOWN");

    private static final List<String> HARMLESS_ENDINGS =
            List.of("_LATE", "_OVERDUE", "_OVERSTAY", "_ORPHAN", "_REPEAT", "_BREACH");

    static final Set<String> NEVER_BLOCKED = Set.of("RETURNED", "REJECTED", "CANCELLED");

    private final Proceeding proceeding;
    private final Desks desks;

    ExceptionDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** Opens an exception unless the same one is open already; gives its number, or 0. */
    int raise(String code, String on, boolean byCheck) {
        return raise(code, on, byCheck, RecordValue.EMPTY);
    }

    /** As above; the item is what a case of its own begins with, where one works it off. */
    int raise(String code, String on, boolean byCheck, RecordValue item) {
        if (isOpen(code, on, byCheck)) {
            return 0;
        }
        ExceptionSpec spec = spec(new ExceptionCode(code));
        Actor actor = proceeding.command().actor();
        int number = Book.of(proceeding.here().work()).count(Book.EXCEPTIONS) + 1;
        ChildDesk children = new ChildDesk(proceeding);
        Optional<CaseId> shared = sharedCase(spec.code(), on);
        Optional<CaseId> child = shared.or(() -> children.workingOff(spec.code(), number));
        ExceptionCase exception = new ExceptionCase(
                number,
                spec.code(),
                new ExceptionCase.Origin(
                        on,
                        proceeding.here().status().state(),
                        proceeding.now(),
                        actor.asPerson().map(PersonId::value).orElse(""),
                        raisedFor(actor),
                        byCheck),
                child.orElse(null));
        proceeding.happen(
                Happenings.exceptionRaised(exception, desks.tasks().queue(spec).value()));
        if (proceeding.here().work().exceptions().size() > ExceptionCase.MAX_OPEN) {
            throw new Refusal(Finding.error("SYS_LIMIT", "A case has too many open exceptions"));
        }
        if (proceeding.here().work().exceptions().contains(exception)) {
            // what follows from raising it may have ended it already
            if (child.isEmpty()) {
                desks.tasks().openForException(exception, spec);
            } else if (shared.isEmpty()) {
                children.workOff(exception, item, desks.facts());
            }
        }
        return number;
    }

    /** In whose place somebody raises; kernels before 5 kept the one who acted only. */
    private String raisedFor(Actor actor) {
        return proceeding.kernel() < ResolverCheck.IN_PLACE_SINCE
                        || actor.asPerson().isEmpty()
                ? ""
                : actor.principalPerson().map(PersonId::value).orElse("");
    }

    /**
     * What a check finds and what a system of record refuses for the same reason is one thing to work off: a second
     * case on the same key is absorbed (canonical §1.17). Exceptions of lines have a case each.
     */
    private Optional<CaseId> sharedCase(ExceptionCode code, String on) {
        return proceeding.here().work().exceptions().stream()
                .filter(one ->
                        one.code().equals(code) && namesNoItem(one.origin().on()) && namesNoItem(on))
                .flatMap(one -> Optional.ofNullable(one.child()).stream())
                .filter(open -> !isLifted(open.toString()))
                .findFirst();
    }

    private static boolean namesNoItem(String on) {
        return on.isEmpty() || on.startsWith(EFFECT);
    }

    /** Of one that is lifted a check says nothing new; what else raises it is another one. */
    private boolean isOpen(String code, String on, boolean byCheck) {
        return find(code, on)
                .filter(open -> byCheck
                        || open.child() == null
                        || !isLifted(open.child().toString()))
                .isPresent();
    }

    Optional<ExceptionCase> find(String code, String on) {
        return proceeding.here().work().exceptions().stream()
                .filter(one ->
                        one.code().value().equals(code) && one.origin().on().equals(on))
                .findFirst();
    }

    /** The open exceptions that a case of their own works off: one, or several for the same reason. */
    List<ExceptionCase> workedOffBy(String caseId) {
        return proceeding.here().work().exceptions().stream()
                .filter(one -> one.child() != null && one.child().toString().equals(caseId))
                .toList();
    }

    /** Closes every open exception of a code that a check raised, but for those about something that is named. */
    void closeChecked(String code, Set<String> stays) {
        // every command meets the lifted ones again until their cases have ended, so that they are looked up once
        Set<String> lifted = liftedCases();
        List.copyOf(proceeding.here().work().exceptions()).stream()
                .filter(one -> one.code().value().equals(code)
                        && one.origin().byCheck()
                        && !stays.contains(one.origin().on()))
                .filter(one -> proceeding.here().status().terminal()
                        || one.child() == null
                        || !lifted.contains(one.child().toString()))
                .forEach(one -> close(one, "FACT_CHANGED"));
    }

    private Set<String> liftedCases() {
        return Book.of(proceeding.here().work()).records(Book.LIFTED).stream()
                .flatMap(one -> one.text("case").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Closes every open exception of a code. */
    void lift(String code, String resolution) {
        proceeding.here().work().exceptions().stream()
                .filter(one -> one.code().value().equals(code))
                .forEach(one -> close(one, resolution));
    }

    void close(ExceptionCase exception, String resolution) {
        boolean here = proceeding.here().work().exceptions().contains(exception);
        if (here && exception.child() != null) {
            lift(exception, exception.child().toString(), resolution);
        }
        if (exception.child() == null || proceeding.here().status().terminal()) {
            closeForGood(exception, resolution);
        }
    }

    /** Tells the case that works off an exception that there is nothing more to work off; it ends, and says so. */
    private void lift(ExceptionCase exception, String child, String resolution) {
        ExceptionCases cases = proceeding.definition().graph().exceptionCases();
        if (cases != null && !isLifted(child)) {
            RecordValue told = Data.record()
                    .put("childCaseId", child)
                    .put("lifted", exception.code().value())
                    .put("resolution", resolution)
                    .build();
            desks.events().emit(cases.lifted(), told);
        }
    }

    private boolean isLifted(String child) {
        return lifted(child).isPresent();
    }

    /** How the exception that a case works off was lifted; empty while it stands. */
    Optional<String> lifted(String child) {
        return Book.of(proceeding.here().work()).records(Book.LIFTED).stream()
                .filter(one -> one.text("case").orElse("").equals(child))
                .map(one -> one.text("resolution").orElse(""))
                .findFirst();
    }

    void closeForGood(ExceptionCase exception, String resolution) {
        if (!proceeding.here().work().exceptions().contains(exception)) {
            // what follows from closing another one has closed it already
            return;
        }
        boolean doubt = proceeding.kernel() >= ResolverCheck.DOUBTS_SINCE
                && spec(exception.code()).terms().doubt();
        proceeding.happen(Happenings.exceptionResolved(
                exception, resolution, doubt ? desks.approvals().digest() : null));
        proceeding.here().work().tasks().stream()
                .filter(task ->
                        task.kind() == TaskKind.EXCEPTION && task.subject().stage() == exception.number())
                .forEach(this::closeTask);
    }

    private void closeTask(Task task) {
        desks.tasks().close(task, "done");
    }

    /** The open exceptions that keep a row from firing. */
    List<ExceptionCase> blocking(TransitionSpec row) {
        return proceeding.here().work().exceptions().stream()
                .filter(exception -> blocks(proceeding, exception, row))
                .toList();
    }

    static boolean blocks(Proceeding proceeding, ExceptionCase exception, TransitionSpec row) {
        ExceptionSpec spec = proceeding.definition().graph().exceptions().get(exception.code());
        if (spec != null && spec.terms().blocks() != null) {
            return spec.terms().blocks().contains(row.row());
        }
        if (harmless(exception.code().value()) || lifts(row, exception.code())) {
            return false;
        }
        String to = row.edge().to();
        String from = exception.origin().state();
        return to != null
                && !NEVER_BLOCKED.contains(to)
                && row.edge().from().contains(from)
                && forward(proceeding, from, to);
    }

    /** A row that lifts an exception is how it ends; the exception does not stand in its way. */
    private static boolean lifts(TransitionSpec row, ExceptionCode code) {
        return row.actions().stream()
                .anyMatch(action ->
                        action instanceof Action.Lift lift && lift.code().equals(code));
    }

    /**
     * Forward is what comes later in the line of states; going back to change or approve something is how exceptions
     * are worked off.
     */
    static boolean forward(Proceeding proceeding, String from, String to) {
        List<String> line = List.copyOf(proceeding.definition().graph().states().keySet());
        return line.indexOf(to) > line.indexOf(from);
    }

    static boolean blocksAnything(WorkflowDefinition definition, ExceptionCode code) {
        ExceptionSpec spec = definition.graph().exceptions().get(code);
        List<Integer> blocks = spec == null ? null : spec.terms().blocks();
        return blocks != null ? !blocks.isEmpty() : !harmless(code.value());
    }

    private static boolean harmless(String code) {
        return code.startsWith("AI_")
                || HARMLESS.contains(code)
                || HARMLESS_ENDINGS.stream().anyMatch(code::endsWith);
    }

    ExceptionSpec spec(ExceptionCode code) {
        ExceptionSpec spec = proceeding.definition().graph().exceptions().get(code);
        if (spec == null) {
            throw new Refusal(Finding.error("SYS_UNKNOWN_EXCEPTION", "The workflow has no such exception")
                    .with("code", code));
        }
        return spec;
    }
}
