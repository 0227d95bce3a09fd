package io.bursar.examples.healthsystem.inbox;

import io.bursar.embedded.sample.SamplePerson;
import io.bursar.engine.command.Opening;
import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.report.BadInput;
import io.bursar.examples.intake.CsvIntake;
import io.bursar.examples.intake.IntakeProblem;
import io.bursar.examples.intake.IntakeRequisition;
import io.bursar.examples.intake.IntakeResult;
import io.bursar.examples.intake.IntakeRules;
import io.bursar.examples.intake.JsonIntake;
import io.bursar.examples.intake.LegacySheet;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.standards.ProcureToPay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Requisitions that come as files: {@code .csv} is a hospital's old spreadsheet, named after the hospital, everything
 * else the portal's JSON.
 *
 * <pre>{@code
 * Incoming incoming = new IntakeFolder(hospitals, dice, season).read(IntakeFolder.shipped());
 * }</pre>
 */
public final class IntakeFolder {

    private static final int DAYS = 10;

    private final Hospitals hospitals;
    private final Dice dice;
    private final Season season;
    private final IntakeRules rules;
    private final Map<String, PersonId> people;

    /** The intake of a run. */
    public IntakeFolder(Hospitals hospitals, Dice dice, Season season) {
        this.hospitals = hospitals;
        this.dice = dice;
        this.season = season;
        Set<FacilityId> facilities =
                hospitals.facilities().stream().map(FacilityId::new).collect(Collectors.toSet());
        this.rules = new IntakeRules(facilities, Currency.getInstance("USD"));
        this.people = new TreeMap<>();
        hospitals.staff().people().forEach(person -> addNames(person, people));
    }

    private static void addNames(SamplePerson person, Map<String, PersonId> people) {
        people.put(person.person().value(), person.person());
        people.put(person.name(), person.person());
    }

    /** The files that come with this example: a portal's export, and a spreadsheet with the mistakes people make. */
    public static List<InboxFile> shipped() {
        return InboxFile.shipped(List.of("portal.json", "mercy-2026-09.csv"));
    }

    /** Reads them all. */
    public Incoming read(List<InboxFile> files) {
        List<PlannedStart> starts = new ArrayList<>();
        List<BadInput> bad = new ArrayList<>();
        for (InboxFile file : files) {
            IntakeResult result = file.name().endsWith(".csv")
                    ? new CsvIntake(rules, sheet(file.name())).read(file.content(), file.name())
                    : new JsonIntake(rules).read(file.content(), file.name());
            result.findings().forEach(finding -> bad.add(new BadInput(file.name(), List.of(finding))));
            for (IntakeRequisition requisition : result.requisitions()) {
                if (isOnStaff(requisition.requesterId())) {
                    starts.add(start(requisition));
                } else {
                    Finding finding = IntakeProblem.UNKNOWN_PERSON
                            .finding()
                            .with("at", requisition.at())
                            .with("request", requisition.channelRequestId());
                    bad.add(new BadInput(file.name(), List.of(finding)));
                }
            }
        }
        return new Incoming(starts, bad);
    }

    private boolean isOnStaff(PersonId person) {
        return people.containsKey(person.value());
    }

    /** The hospital whose name a spreadsheet's begins with; else the first of them. */
    private LegacySheet sheet(String name) {
        String facility = hospitals.facilities().stream()
                .filter(each -> name.toUpperCase(Locale.ROOT).startsWith(each))
                .findFirst()
                .orElse(hospitals.facilities().get(0));
        return new LegacySheet(
                new FacilityId(facility), facility + "-DOCK-1", "42131702", "From the requisition spreadsheet", people);
    }

    private PlannedStart start(IntakeRequisition requisition) {
        String request = requisition.requesterId() + "|" + requisition.channelRequestId();
        Dice own = dice.about("intake " + request);
        CaseId caseId = new CaseId(own.id("case"));
        String facility = requisition.facilityId().value();
        CaseHeader.Place place = new CaseHeader.Place(
                requisition.facilityId(),
                hospitals.entity(facility),
                "intake",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        Opening opening = new Opening(
                ProcureToPay.REQUISITION,
                place,
                new Opening.Requester(requisition.requesterId(), requisition.beneficiaryId()),
                requisition.toData());
        Actor requester = Actor.person(requisition.requesterId());
        return new PlannedStart(
                caseId,
                at(own, facility),
                requester,
                opening,
                "submit",
                requisition.at().toString());
    }

    /** Within the first two weeks, in opening hours. */
    private Instant at(Dice own, String facility) {
        BusinessCalendar calendar = hospitals.calendar(facility);
        LocalDate day = calendar.plusBusinessDays(season.firstDay(), own.between(0, DAYS, "day"));
        return calendar.nextOpening(day.atStartOfDay(calendar.zone()).toInstant())
                .plus(Duration.ofMinutes(own.between(0, 480, "minute")));
    }
}
