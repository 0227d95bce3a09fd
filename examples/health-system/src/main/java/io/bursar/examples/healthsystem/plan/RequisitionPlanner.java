package io.bursar.examples.healthsystem.plan;

import io.bursar.engine.command.Opening;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.standards.ProcureToPay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Plans requisitions: each is a function of the seed and its number.
 *
 * <pre>{@code
 * RequisitionPlanner planner = new RequisitionPlanner(Dice.of(42), hospitals, Season.of(start, 1000));
 * planner.plan(0);
 * }</pre>
 */
public final class RequisitionPlanner {

    private final Dice dice;
    private final Hospitals hospitals;
    private final Season season;

    /** A planner of a run. */
    public RequisitionPlanner(Dice dice, Hospitals hospitals, Season season) {
        this.dice = dice;
        this.hospitals = hospitals;
        this.season = season;
    }

    /** The requisition of a number. */
    public RequisitionPlan plan(int number) {
        Dice own = dice(number);
        RequestKind kind = kind(number);
        if (kind == RequestKind.AGAIN) {
            return again(number);
        }
        String facility = kind == RequestKind.OVER_BUDGET ? "PRAIRIE" : facility(own, kind);
        Instant startAt = startAt(own, facility);
        RecordValue data = data(own, new Request(kind, facility, startAt), "R-" + number);
        return new RequisitionPlan(
                caseId(number),
                startAt,
                kind,
                "generated " + number,
                opening(own, new Request(kind, facility, startAt), data, number));
    }

    private Dice dice(int number) {
        return dice.about("requisition-" + number);
    }

    private CaseId caseId(int number) {
        return new CaseId(dice(number).id("case"));
    }

    /** Nobody repeats what was a repetition itself, or the first of all. */
    private RequestKind kind(int number) {
        RequestKind kind = RequestKind.of(dice(number));
        boolean nothingBefore = number == 0 || RequestKind.of(dice(number - 1)) == RequestKind.AGAIN;
        boolean nowhere =
                kind == RequestKind.OVER_BUDGET && !hospitals.facilities().contains("PRAIRIE");
        return nowhere || (kind == RequestKind.AGAIN && nothingBefore) ? RequestKind.CATALOG : kind;
    }

    /** What was asked for before, by the same person two business days later under another number. */
    private RequisitionPlan again(int number) {
        RequisitionPlan first = plan(number - 1);
        Opening opening = first.opening();
        String facility = opening.place().facility().value();
        Instant later = hospitals
                .calendar(facility)
                .plus(first.startAt(), io.bursar.model.time.BusinessDuration.businessDays(2));
        RecordValue data = opening.data().with("channelRequestId", Data.text("R-" + number));
        CaseHeader.Place place = new CaseHeader.Place(
                opening.place().facility(),
                opening.place().legalEntity(),
                opening.place().channel(),
                new CorrelationId("C-" + caseId(number)),
                null,
                List.of());
        RequestKind kind = first.kind() == RequestKind.TOO_LATE ? RequestKind.TOO_LATE : RequestKind.AGAIN;
        return new RequisitionPlan(
                caseId(number),
                later,
                kind,
                "generated " + number,
                new Opening(opening.workflow(), place, opening.people(), data));
    }

    private record Request(RequestKind kind, String facility, Instant startAt) {}

    private String facility(Dice own, RequestKind kind) {
        String facility = own.pick(hospitals.facilities(), "facility");
        // rehabilitation has no emergency department: its policy allows no emergency orders
        return kind == RequestKind.EMERGENCY && facility.equals("ASPENRIDGE")
                ? hospitals.facilities().get(0)
                : facility;
    }

    private Instant startAt(Dice own, String facility) {
        BusinessCalendar calendar = hospitals.calendar(facility);
        LocalDate day = calendar.plusBusinessDays(season.firstDay(), own.between(0, season.businessDays() - 1, "day"));
        return calendar.nextOpening(day.atStartOfDay(calendar.zone()).toInstant())
                .plus(Duration.ofMinutes(own.between(0, 480, "minute")));
    }

    private Opening opening(Dice own, Request request, RecordValue data, int number) {
        CaseHeader.Place place = new CaseHeader.Place(
                new FacilityId(request.facility()),
                hospitals.entity(request.facility()),
                "portal",
                new CorrelationId("C-" + caseId(number)),
                null,
                List.of());
        return new Opening(ProcureToPay.REQUISITION, place, new Opening.Requester(requester(own, request), null), data);
    }

    private PersonId requester(Dice own, Request request) {
        return own.pick(hospitals.at(request.facility(), "REQUESTER"), "requester");
    }

    private RecordValue data(Dice own, Request request, String channelRequestId) {
        Basket basket = new Shopping(own, hospitals, request.facility()).basket(request.kind());
        LocalDate today = LocalDate.ofInstant(
                request.startAt(), hospitals.calendar(request.facility()).zone());
        boolean late = request.kind() == RequestKind.TOO_LATE;
        boolean emergency = request.kind() == RequestKind.EMERGENCY;
        String owner = emergency
                ? hospitals.centre(request.facility(), "NURSING").owner().value()
                : null;
        return Data.record()
                .put("channelRequestId", channelRequestId)
                .put("shipToLocationId", request.facility() + "-DOCK-1")
                .put("needBy", late ? today.minusDays(1) : today.plusDays(own.between(14, 45, "need by")))
                .put(
                        "justification",
                        "Needed for "
                                + request.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ') + " stock")
                .put("emergency", emergency)
                .put("verbalApproverId", owner)
                .put("verbalApprovedAt", emergency ? request.startAt().minus(Duration.ofMinutes(20)) : null)
                .put("suggestedSupplierId", basket.supplierId())
                .put("lines", Data.list(basket.lines()))
                .build()
                .with(basket.extra());
    }
}
