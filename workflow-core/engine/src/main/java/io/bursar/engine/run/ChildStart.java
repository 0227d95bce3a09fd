package io.bursar.engine.run;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.kernel.Outbox;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Carries the wish for a child case through the delivery queue, so that it survives a crash between the parent's commit
 * and the child's start; the child's id follows from the wish, so that starting twice changes nothing.
 */
final class ChildStart {

    /** The type under which the wish travels; no workflow emits it. */
    static final String TYPE = "=start";

    private ChildStart() {}

    static BusinessEvent event(String id, Outbox.Child child, Instant now) {
        Opening opening = child.opening();
        CaseHeader.Place place = opening.place();
        PersonId beneficiary = opening.people().beneficiary();
        RecordValue data = Data.record()
                .put("workflow", opening.workflow().value())
                .put("facility", place.facility().value())
                .put("legalEntity", place.legalEntity().value())
                .put("correlation", place.correlation().value())
                .put("parent", place.parent() == null ? null : place.parent().toString())
                .put("requester", opening.people().requester().value())
                .put("beneficiary", beneficiary == null ? null : beneficiary.value())
                .put("data", opening.data())
                .put("event", child.event())
                .put("child", child.id() == null ? null : child.id().toString())
                .build();
        return new BusinessEvent(id, TYPE, now, data);
    }

    /** Whether it is the start of a case that works off an exception of its parent. */
    static boolean worksOff(BusinessEvent event) {
        return event.type().equals(TYPE) && event.data().text("child").isPresent();
    }

    static WorkflowId workflow(BusinessEvent event) {
        return new WorkflowId(event.data().text("workflow").orElseThrow());
    }

    static Command command(BusinessEvent event) {
        RecordValue data = event.data();
        CaseId parent = data.text("parent").map(CaseId::of).orElse(null);
        CaseHeader.Place place = new CaseHeader.Place(
                new FacilityId(data.text("facility").orElseThrow()),
                new LegalEntityId(data.text("legalEntity").orElseThrow()),
                "event",
                new CorrelationId(data.text("correlation").orElseThrow()),
                parent,
                parent == null ? List.of() : List.of(parent));
        Opening opening = new Opening(
                workflow(event),
                place,
                new Opening.Requester(
                        new PersonId(data.text("requester").orElseThrow()),
                        data.text("beneficiary").map(PersonId::new).orElse(null)),
                data.record("data"));
        CommandId id = CommandId.derivedFrom("child", event.id());
        CaseId child = data.text("child")
                .map(CaseId::of)
                .orElseGet(() -> new CaseId(
                        CommandId.derivedFrom("child-case", event.id()).value()));
        return Command.of(
                id,
                child,
                Actor.SYSTEM,
                new Wish.Start(opening, data.text("event").orElse(null)));
    }
}
