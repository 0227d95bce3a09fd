package io.bursar.engine.kernel;

import io.bursar.definition.graph.ExceptionCases;
import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens cases that are linked with this one: those that rows start, and those that work off an exception (canonical
 * X7). The id of the latter follows from case and exception, so that the exception knows it at once.
 */
final class ChildDesk {

    private final Proceeding proceeding;

    ChildDesk(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    boolean isLoaded(WorkflowId workflow) {
        return proceeding.rules().workflows().contains(workflow);
    }

    /** A case that a row starts. */
    void open(WorkflowId workflow, String event, RecordValue data) {
        proceeding.child(new Outbox.Child(opening(workflow, data), event, 0, null));
    }

    private Opening opening(WorkflowId workflow, RecordValue data) {
        CaseHeader header = proceeding.here().header();
        CaseHeader.Place place = new CaseHeader.Place(
                header.place().facility(),
                header.place().legalEntity(),
                "event",
                header.place().correlation(),
                header.caseId(),
                List.of(header.caseId()));
        Opening.Requester people = new Opening.Requester(
                header.people().requester(), header.people().beneficiary());
        return new Opening(workflow, place, people, data);
    }

    /** What the definition says of exceptions with cases of their own. */
    private @Nullable ExceptionCases declared() {
        return proceeding.definition().graph().exceptionCases();
    }

    /** The case that will work off the exception of a number; empty where people do it in place. */
    Optional<CaseId> workingOff(ExceptionCode code, int number) {
        ExceptionCases cases = declared();
        return cases != null && cases.covers(code) && isLoaded(cases.workflow())
                ? Optional.of(new CaseId(CommandId.derivedFrom(
                                "exception-case", proceeding.here().id().toString(), Integer.toString(number))
                        .value()))
                : Optional.empty();
    }

    /**
     * Whether each item of a check's list has an exception of a code, and so a case. One that is being resolved in
     * place, because it was raised before there were such cases, stays the only one.
     */
    boolean raisesEach(ExceptionCode code) {
        ExceptionCases cases = declared();
        if (cases == null || !cases.covers(code)) {
            return false;
        }
        List<ExceptionCase> open = proceeding.here().work().exceptions().stream()
                .filter(one -> one.code().equals(code) && one.origin().byCheck())
                .toList();
        boolean inPlace = open.stream().anyMatch(one -> one.child() == null);
        boolean inCases = open.stream().anyMatch(one -> one.child() != null);
        return inCases || (isLoaded(cases.workflow()) && !inPlace);
    }

    /** Opens the case that works off an exception. */
    void workOff(ExceptionCase exception, RecordValue item, FactReader facts) {
        ExceptionCases cases = declared();
        if (cases == null) {
            return;
        }
        String on = exception.origin().on();
        RecordValue about = item.with("code", Data.text(exception.code().value()))
                .with("on", Data.text(on.isEmpty() ? ExceptionCases.WHOLE_CASE : on));
        RecordValue data = facts.arguments(cases.with(), about);
        proceeding.requireComplete();
        proceeding.child(new Outbox.Child(
                opening(cases.workflow(), data), cases.event(), exception.number(), exception.child()));
    }
}
