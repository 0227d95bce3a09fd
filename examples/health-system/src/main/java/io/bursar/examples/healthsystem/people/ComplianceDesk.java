package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.erp.screening.match.ScreenedParty;
import io.bursar.erp.screening.run.PartyFinding;
import io.bursar.erp.screening.run.RunPage;
import io.bursar.erp.screening.run.RunPosition;
import io.bursar.erp.screening.run.ScreeningRun;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.examples.healthsystem.agenda.Duty;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Exclusion;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The compliance officer who runs all suppliers against the exclusion lists once a month (controls §3), and has a
 * supplier blocked at once, in each of the ERPs, when an identifier is on a list (W02, type BLOCK).
 *
 * <pre>{@code
 * Duty monthly = new ComplianceDesk(world, office, season, dice);
 * }</pre>
 */
public final class ComplianceDesk implements Duty {

    private static final PersonId OFFICER = new PersonId("oscar.alvarez");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int FIRST_DAY = 22;
    private static final int RUNS = 4;
    private static final String DESK = "MERCY";

    private final World world;
    private final Office office;
    private final LocalDate first;
    private final Dice dice;
    private Instant done;

    /** The runs of a season; one that was due when a former process was killed is made again. */
    public ComplianceDesk(World world, Office office, Season season, Dice dice) {
        this.world = world;
        this.office = office;
        this.first = season.firstDay().plusDays(FIRST_DAY);
        this.dice = dice;
        this.done = world.clock().instant().minusMillis(1);
    }

    @Override
    public Optional<Instant> next() {
        for (int run = 0; run < RUNS; run++) {
            Instant at =
                    first.plusMonths(run).atTime(MORNING).atZone(World.HOME).toInstant();
            if (at.isAfter(done)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public void perform() {
        done = world.clock().instant();
        ScreeningRun run = ScreeningRun.against(world.exclusionLists());
        RunPosition position = RunPosition.start(LocalDate.ofInstant(done, World.HOME));
        while (!position.done()) {
            RunPage page = run.next(this::suppliers, position);
            page.hits().stream().filter(PartyFinding::exactId).forEach(this::block);
            position = page.position();
        }
    }

    private List<ScreenedParty> suppliers(Optional<String> after, int limit) {
        return world.erps().serving(new FacilityId(DESK)).books().suppliers(after.orElse(""), limit).stream()
                .map(ComplianceDesk::party)
                .toList();
    }

    private static ScreenedParty party(SupplierRecord supplier) {
        ScreenedParty party = ScreenedParty.named(
                supplier.supplierId(), supplier.fields().legalName().orElse(""));
        return supplier.supplierId().equals(Exclusion.SUPPLIER) ? party.withNpi(Exclusion.NPI) : party;
    }

    private void block(PartyFinding hit) {
        CaseId caseId = new CaseId(dice.about("block " + hit.key()).id("case"));
        if (world.bursar().engine().store().read(caseId).isPresent()) {
            return;
        }
        office.act(
                new Office.Step(caseId, "start"),
                Actor.person(OFFICER),
                new Wish.Start(opening(caseId, hit.key()), "blockNow"),
                "An identifier is on an exclusion list");
    }

    private Opening opening(CaseId caseId, String supplierId) {
        FacilityId facility = new FacilityId(DESK);
        RecordValue data = Data.record()
                .put("requestType", "BLOCK")
                .put("supplierId", supplierId)
                .put("legalName", name(supplierId))
                .put("exclusion", true)
                .build();
        CaseHeader.Place place = new CaseHeader.Place(
                facility,
                world.standards().policy().organization().facility(facility).legalEntity(),
                "screening",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        return new Opening(ProcureToPay.SUPPLIER, place, new Opening.Requester(OFFICER, null), data);
    }

    private String name(String supplierId) {
        return world.erps()
                .serving(new FacilityId(DESK))
                .books()
                .supplier(supplierId)
                .flatMap(found -> found.fields().legalName())
                .orElse(supplierId);
    }
}
