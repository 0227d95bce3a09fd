package io.bursar.engine.run;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Optional;

/**
 * A fact without its case becomes a case of its own, whose exception {@code SYS_UNCORRELATED} lies with integration-ops
 * (canonical §1.17). Its ids follow from the event, so that a fact is never shown twice.
 */
public final class Uncorrelated {

    /** The workflow of facts without their case; every engine has it. */
    public static final WorkflowId WORKFLOW = new WorkflowId("sys.uncorrelated");

    /** What the case says when a person has named the case its fact belongs to. */
    public static final String LINKED = WORKFLOW + ".linked";

    private static final String FILE = "uncorrelated.yaml";
    private static final String REPORTER = "bursar-events";

    private Uncorrelated() {}

    /** What kept a fact from its case. */
    enum Why {
        /** No case waited for it in time. */
        NOBODY,
        /** More than one case waited for what only one can take. */
        SEVERAL,
        /** The case a person named does not exist, or does not take such facts. */
        NO_SUCH_TAKER;

        /** The stable code. */
        String code() {
            return switch (this) {
                case NOBODY -> "NOBODY";
                case SEVERAL -> "SEVERAL";
                case NO_SUCH_TAKER -> "NO_SUCH_TAKER";
            };
        }
    }

    /** The definition that comes with the engine. */
    public static WorkflowDefinition definition() {
        return Loaded.DEFINITION;
    }

    /** Read once, when it is first needed. */
    private static final class Loaded {

        private static final WorkflowDefinition DEFINITION = OwnDefinition.load(FILE);

        private Loaded() {}
    }

    /** Whether a command shows a fact to people: it must not be refused, or the fact would be lost. */
    public static boolean shows(Command command) {
        return command.wish() instanceof Wish.Start start
                && start.opening().workflow().equals(WORKFLOW);
    }

    /** The command that shows a fact. */
    static Command show(BusinessEvent event, Why why, Organization organization) {
        CaseId caseId = new CaseId(
                CommandId.derivedFrom("uncorrelated-case", event.id()).value());
        RecordValue data = Data.record()
                .put("fact", event.id())
                .put("eventType", event.type())
                .put("happenedAt", event.at())
                .put("why", why.code())
                .put("content", event.data())
                .build();
        Opening opening = new Opening(
                WORKFLOW,
                place(event, caseId, organization),
                new Opening.Requester(new PersonId(REPORTER), null),
                data);
        return Command.of(
                CommandId.derivedFrom("uncorrelated", event.id()),
                caseId,
                Actor.service(REPORTER),
                new Wish.Start(opening, "report"));
    }

    /** At the facility the fact names; one that names none lies at the first facility of the enterprise. */
    private static CaseHeader.Place place(BusinessEvent event, CaseId caseId, Organization organization) {
        Facility facility = event.data()
                .text("facilityId")
                .flatMap(id -> Optional.ofNullable(organization.facilities().get(new FacilityId(id))))
                .orElseGet(() ->
                        organization.facilities().get(organization.facilities().firstKey()));
        String correlation = event.data().text("correlationId").orElse("C-" + caseId);
        return new CaseHeader.Place(
                facility.id(), facility.legalEntity(), "event", new CorrelationId(correlation), null, List.of());
    }

    /** The case a person has named; empty for a text that is no id of a case. */
    static Optional<CaseId> linkedTo(Case shown) {
        try {
            return shown.data().text("linkedTo").map(CaseId::of);
        } catch (IllegalArgumentException noId) {
            // as good as a case that does not exist: the fact is shown again
            return Optional.empty();
        }
    }

    /** The fact a case is about. */
    static BusinessEvent fact(Case shown) {
        RecordValue data = shown.data();
        return new BusinessEvent(
                data.text("fact").orElseThrow(),
                data.text("eventType").orElseThrow(),
                data.instant("happenedAt").orElseThrow(),
                data.record("content"));
    }
}
