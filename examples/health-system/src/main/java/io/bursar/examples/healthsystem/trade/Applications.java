package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.plan.Applicant;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Suppliers that apply at the beginning of the season, through somebody of the first hospital, and ask for a change
 * once they have been admitted (W02).
 *
 * <pre>{@code
 * List<PlannedStart> first = applications.starts(season);
 * Player later = applications;
 * }</pre>
 */
public final class Applications implements Player {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration APART = Duration.ofMinutes(20);
    private static final int DAYS_LATER = 2;

    private final Office office;
    private final Hospitals hospitals;
    private final WorkingHours hours;
    private final Dice dice;

    /** The applications of a run. */
    public Applications(Office office, Hospitals hospitals, WorkingHours hours, Dice dice) {
        this.office = office;
        this.hospitals = hospitals;
        this.hours = hours;
        this.dice = dice;
    }

    /** Those of the first morning. */
    public List<PlannedStart> starts(Season season) {
        Instant at = season.firstDay().atTime(MORNING).atZone(World.HOME).toInstant();
        List<PlannedStart> starts = new ArrayList<>();
        for (Applicant applicant : Applicant.all()) {
            CaseId caseId = caseId(applicant, "admission");
            starts.add(new PlannedStart(
                    caseId,
                    at.plus(APART.multipliedBy(starts.size())),
                    Actor.person(entry()),
                    opening(caseId, SupplierForm.admission(applicant)),
                    "submit",
                    "supplier portal " + applicant.key()));
        }
        return starts;
    }

    @Override
    public List<Move> moves(Case current) {
        boolean admitted = current.header().pins().workflow().equals(ProcureToPay.SUPPLIER)
                && current.status().state().equals("CLOSED")
                && current.data().text("requestType").orElse("").equals("ONBOARD");
        if (!admitted) {
            return List.of();
        }
        return current
                .data()
                .text("legalName")
                .flatMap(Applicant::named)
                .flatMap(applicant -> later(current, applicant))
                .stream()
                .toList();
    }

    private Optional<Move> later(Case current, Applicant applicant) {
        CaseId caseId = caseId(applicant, "later");
        String supplierId = current.data().text("supplierId").orElse("");
        boolean done = applicant.later() == Applicant.Later.NOTHING
                || office.engine().store().read(caseId).isPresent();
        if (done || supplierId.isEmpty()) {
            return Optional.empty();
        }
        RecordValue form = applicant.later() == Applicant.Later.ADDRESS
                ? SupplierForm.move(applicant, supplierId)
                : SupplierForm.otherAccount(applicant, supplierId);
        Instant at = hours.days(current.status().at(), current.header().place().facility(), DAYS_LATER);
        return Optional.of(new Move(
                at,
                () -> office.act(
                        new Office.Step(caseId, "start"),
                        Actor.person(entry()),
                        new Wish.Start(opening(caseId, form), "submit"),
                        "")));
    }

    private CaseId caseId(Applicant applicant, String what) {
        return new CaseId(dice.about("supplier " + applicant.key() + " " + what).id("case"));
    }

    /** Who types in what came through the portal: neither a steward nor a buyer. */
    private PersonId entry() {
        return hospitals.at(facility(), "REQUESTER").get(0);
    }

    private String facility() {
        return hospitals.facilities().get(0);
    }

    private Opening opening(CaseId caseId, RecordValue form) {
        CaseHeader.Place place = new CaseHeader.Place(
                new FacilityId(facility()),
                hospitals.entity(facility()),
                "portal",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        return new Opening(ProcureToPay.SUPPLIER, place, new Opening.Requester(entry(), null), form);
    }
}
