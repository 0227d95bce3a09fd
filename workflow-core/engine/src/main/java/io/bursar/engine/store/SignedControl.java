package io.bursar.engine.store;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodSignature;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compensating control as two people signed it (controls §1): in a case of {@code sys.mitigation}, or by the calls of
 * a host that runs its own process. Both are found by the claim that its case holds, and both are read here, so that
 * one signed control holds for acts of either.
 *
 * <pre>{@code
 * SignedControl.ofCase(store.read(caseId).orElseThrow().current())
 *         .filter(control -> control.isInForce(today))
 *         .map(SignedControl::place);   // facility:MERCY
 * }</pre>
 *
 * @param holder the case that holds its claim
 * @param mitigation what was signed; its id is that of the case, or what the host calls it
 * @param place where it holds: one facility, or another scope with a name
 * @param signatures who has signed by calls of a host; a case of the engine has decisions instead
 * @param standing how far it has come
 */
public record SignedControl(
        CaseId holder, SodMitigation mitigation, Scope place, List<SodSignature> signatures, Standing standing) {

    /** The word of the log for a host's call that says what a review found. */
    public static final String REVIEW = "review-mitigation";

    private static final int BOTH = 2;

    /** The states that a case of the engine reaches by the second signature only. */
    private static final Set<String> SIGNED = Set.of(
            MitigationRequest.IN_FORCE,
            MitigationRequest.UNDER_REVIEW,
            MitigationRequest.REVIEWED,
            MitigationRequest.MISUSED);

    /** How far a compensating control has come. */
    public enum Standing {
        /** Asked for, signed by one, or on hold. */
        NOT_IN_FORCE,
        /** Signed by both, and not ended; its days are another question. */
        IN_FORCE,
        /** Ended before its last day, and not reviewed yet. */
        ENDED,
        /** What was done under it has been looked at. */
        REVIEWED
    }

    /** Copies the signatures. */
    public SignedControl {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(mitigation, "mitigation");
        Objects.requireNonNull(place, "place");
        signatures = List.copyOf(signatures);
        Objects.requireNonNull(standing, "standing");
    }

    /** The key of the claim that one holds until it is reviewed: one per rule, person and place. */
    public static String key(String ruleId, PersonId person, Scope place) {
        return ruleId + "|" + person + "|" + place;
    }

    /** Whether it softens its rule on a day. */
    public boolean isInForce(LocalDate day) {
        return standing == Standing.IN_FORCE && mitigation.covers(day);
    }

    /** Whether it is over on a day, and nobody has looked at what was done under it. */
    public boolean awaitsReview(LocalDate day) {
        return standing == Standing.ENDED || (standing == Standing.IN_FORCE && day.isAfter(mitigation.expires()));
    }

    /** Whether both have signed, whatever became of it. */
    public boolean isSigned() {
        return standing == Standing.IN_FORCE || standing == Standing.ENDED;
    }

    /** What a case of the engine comes to; empty for a case of another workflow, and before both have signed. */
    public static Optional<SignedControl> ofCase(Case signed) {
        boolean ours = signed.header().pins().workflow().equals(MitigationRequest.WORKFLOW);
        CaseStatus status = signed.status();
        String held = status.marks().heldFrom();
        if (!ours || !SIGNED.contains(held == null ? status.state() : held)) {
            return Optional.empty();
        }
        RecordValue data = signed.data();
        SodMitigation mitigation = new SodMitigation(
                signed.id().toString(),
                data.text("rule").orElseThrow(),
                new PersonId(data.text("beneficiaryId").orElseThrow()),
                new SodMitigation.Review(
                        data.text("control").orElseThrow(),
                        new PersonId(data.text("reviewerId").orElseThrow())),
                data.date("from").orElseThrow(),
                data.date("expires").orElseThrow());
        Scope place = Scope.facility(signed.header().place().facility().value());
        return Optional.of(new SignedControl(signed.id(), mitigation, place, List.of(), standing(signed)));
    }

    private static Standing standing(Case signed) {
        boolean cancelling = signed.status().marks().cancelling();
        return switch (signed.status().state()) {
            case MitigationRequest.IN_FORCE -> cancelling ? Standing.ENDED : Standing.IN_FORCE;
            case MitigationRequest.UNDER_REVIEW -> Standing.ENDED;
            case MitigationRequest.REVIEWED, MitigationRequest.MISUSED -> Standing.REVIEWED;
            default -> Standing.NOT_IN_FORCE;
        };
    }

    /** What the records of a host's case come to, oldest first; empty where nobody has signed anything. */
    public static Optional<SignedControl> ofRecords(CaseId holder, List<AuditRecord> records) {
        SignedControl control = null;
        for (AuditRecord record : records) {
            control = after(record, holder, control);
        }
        return Optional.ofNullable(control);
    }

    private static @Nullable SignedControl after(AuditRecord record, CaseId holder, @Nullable SignedControl before) {
        SignedControl control = before;
        for (RecordedEvent event : record.events()) {
            if (event.code().equals(EventCode.JOINED.code())) {
                control = signed(event.body(), holder, control);
            } else if (event.code().equals(EventCode.RELEASED.code())) {
                control = control == null || !control.isSigned() ? null : control.standing(Standing.ENDED);
            }
        }
        boolean looked = control != null && record.command().kind().equals(REVIEW);
        return looked ? Objects.requireNonNull(control).standing(Standing.REVIEWED) : control;
    }

    private static @Nullable SignedControl signed(RecordValue body, CaseId holder, @Nullable SignedControl before) {
        Optional<Scope> place = body.text("place").map(Scope::parse);
        if (place.isEmpty()) {
            // signed before controls had a place: it holds nowhere
            return null;
        }
        List<SodSignature> signatures = new ArrayList<>();
        if (before != null) {
            signatures.addAll(before.signatures);
        }
        signatures.add(new SodSignature(
                new PersonId(body.text("signer").orElseThrow()),
                new RoleName(body.text("role").orElseThrow())));
        return new SignedControl(
                holder,
                SodMitigation.from(body.record("mitigation")),
                place.get(),
                signatures,
                signatures.size() == BOTH ? Standing.IN_FORCE : Standing.NOT_IN_FORCE);
    }

    private SignedControl standing(Standing now) {
        return new SignedControl(holder, mitigation, place, signatures, now);
    }

    /**
     * How a host's record tells of a signature; {@link #ofRecords} reads it.
     *
     * @param confirms what the signer confirmed beside; empty for nothing
     */
    public static RecordValue signature(
            SodMitigation mitigation, Scope place, SodSignature signature, String confirms) {
        return Data.record()
                .put("confirms", confirms.isEmpty() ? null : confirms)
                .put("mitigation", mitigation.toData())
                .put("place", place.toString())
                .put("signer", signature.signer().value())
                .put("role", signature.role().value())
                .build();
    }
}
