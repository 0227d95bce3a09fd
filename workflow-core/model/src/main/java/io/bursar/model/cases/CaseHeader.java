package io.bursar.model.cases;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What does not change while a case runs: which workflow, where, for whom, and the versions pinned at submit (canonical
 * §1.4).
 *
 * <pre>{@code
 * header.place().facility();   // MERCY
 * }</pre>
 *
 * @param caseId the case
 * @param pins the versions pinned
 * @param place where it belongs
 * @param people for whom it runs
 */
public record CaseHeader(CaseId caseId, Pins pins, Place place, People people) {

    /** Most cases one case may be linked to. */
    public static final int MAX_RELATED = 200;

    /**
     * The versions pinned on a case.
     *
     * @param workflow the workflow
     * @param version its version
     * @param definition the hash of the definition's text
     * @param policy the policy version pinned at submit; empty before
     * @param variation the resolved variation values, by key
     */
    public record Pins(WorkflowId workflow, String version, Digest definition, String policy, RecordValue variation) {}

    /**
     * Where a case belongs.
     *
     * @param facility the facility
     * @param legalEntity the legal entity
     * @param channel how it came in: portal, api, edi, mail, event
     * @param correlation the chain it belongs to
     * @param parent the case it was opened for; null for none
     * @param related the cases linked to it
     */
    public record Place(
            FacilityId facility,
            LegalEntityId legalEntity,
            String channel,
            CorrelationId correlation,
            @Nullable CaseId parent,
            List<CaseId> related) {
        /** Copies the links. */
        public Place {
            related = List.copyOf(related);
        }
    }

    /**
     * For whom a case runs.
     *
     * @param requester who asks; a service or the system by name where no person does
     * @param beneficiary for whom it is; null for the requester
     * @param submittedBy who submitted on the requester's behalf; null for the requester
     * @param startedAt when it was started
     * @param submittedAt when it first left intake; null before
     */
    public record People(
            PersonId requester,
            @Nullable PersonId beneficiary,
            @Nullable PersonId submittedBy,
            Instant startedAt,
            @Nullable Instant submittedAt) {}

    /** When the case first left intake. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(people.submittedAt());
    }

    /** The header as data. */
    public RecordValue toData() {
        return Data.record()
                .put("case", caseId.toString())
                .put("workflow", pins.workflow().value())
                .put("version", pins.version())
                .put("definition", new BytesValue(pins.definition().bytes()))
                .put("policy", pins.policy().isEmpty() ? null : pins.policy())
                .put("variation", pins.variation().fields().isEmpty() ? null : pins.variation())
                .put("facility", place.facility().value())
                .put("legalEntity", place.legalEntity().value())
                .put("channel", place.channel())
                .put("correlation", place.correlation().value())
                .put("parent", place.parent() == null ? null : place.parent().toString())
                .put(
                        "related",
                        place.related().isEmpty()
                                ? null
                                : Data.texts(place.related().stream()
                                        .map(CaseId::toString)
                                        .toList()))
                .put("requester", people.requester().value())
                .put(
                        "beneficiary",
                        people.beneficiary() == null
                                ? null
                                : people.beneficiary().value())
                .put(
                        "submittedBy",
                        people.submittedBy() == null
                                ? null
                                : people.submittedBy().value())
                .put("startedAt", people.startedAt())
                .put("submittedAt", people.submittedAt())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static CaseHeader from(RecordValue data) {
        Pins pins = new Pins(
                new WorkflowId(data.text("workflow").orElseThrow()),
                data.text("version").orElseThrow(),
                Digest.ofHash(((BytesValue) data.get("definition").orElseThrow()).bytes()),
                data.text("policy").orElse(""),
                data.record("variation"));
        Place place = new Place(
                new FacilityId(data.text("facility").orElseThrow()),
                new LegalEntityId(data.text("legalEntity").orElseThrow()),
                data.text("channel").orElseThrow(),
                new CorrelationId(data.text("correlation").orElseThrow()),
                data.text("parent").map(CaseId::of).orElse(null),
                data.list("related").texts().stream().map(CaseId::of).toList());
        People people = new People(
                new PersonId(data.text("requester").orElseThrow()),
                data.text("beneficiary").map(PersonId::new).orElse(null),
                data.text("submittedBy").map(PersonId::new).orElse(null),
                data.instant("startedAt").orElseThrow(),
                data.instant("submittedAt").orElse(null));
        return new CaseHeader(CaseId.of(data.text("case").orElseThrow()), pins, place, people);
    }
}
