package io.bursar.examples.healthsystem.inbox;

import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.report.BadInput;
import io.bursar.examples.healthsystem.trade.InvoiceDesk;
import io.bursar.model.identity.CaseId;
import io.bursar.model.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Supplier invoices that come as UBL files.
 *
 * <pre>{@code
 * Incoming incoming = new InvoiceFolder(hospitals, dice, season).read(InboxFile.in(folder));
 * }</pre>
 */
public final class InvoiceFolder {

    private static final int DAYS = 5;

    private final Hospitals hospitals;
    private final Dice dice;
    private final Season season;

    /** The mail room of a run. */
    public InvoiceFolder(Hospitals hospitals, Dice dice, Season season) {
        this.hospitals = hospitals;
        this.dice = dice;
        this.season = season;
    }

    /** The files that come with this example: an order nobody placed, a total that is wrong, and a hostile one. */
    public static List<InboxFile> shipped() {
        return InboxFile.shipped(List.of("unknown-order.xml", "wrong-total.xml", "hostile.xml"));
    }

    /** Reads them all; they arrive in the first week. */
    public Incoming read(List<InboxFile> files) {
        InvoiceDesk desk = new InvoiceDesk(hospitals);
        List<PlannedStart> starts = new ArrayList<>();
        List<BadInput> bad = new ArrayList<>();
        for (InboxFile file : files) {
            Dice own = dice.about("invoice file " + file.name() + " " + file.digest());
            InvoiceDesk.Arrival arrival = desk.receive(
                    new InvoiceDesk.Mail(file.name(), file.content(), at(own), new CaseId(own.id("case")), null));
            arrival.start().ifPresent(starts::add);
            if (!arrival.findings().isEmpty()) {
                bad.add(new BadInput(file.name(), arrival.findings()));
            }
        }
        return new Incoming(starts, bad);
    }

    private Instant at(Dice own) {
        BusinessCalendar calendar = hospitals.calendar(hospitals.facilities().get(0));
        return calendar.nextOpening(calendar.plusBusinessDays(season.firstDay(), own.between(0, DAYS - 1, "day"))
                        .atStartOfDay(calendar.zone())
                        .toInstant())
                .plus(Duration.ofMinutes(own.between(0, 480, "minute")));
    }
}
