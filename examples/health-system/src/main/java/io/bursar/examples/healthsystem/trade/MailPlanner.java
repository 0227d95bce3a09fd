package io.bursar.examples.healthsystem.trade;

import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Plans the invoices that come without an order: utilities every month, lawyers, auditors, subscriptions, and now and
 * then a file that is broken or hostile.
 *
 * <pre>{@code
 * InvoiceDesk.Mail mail = planner.mail(3);
 * }</pre>
 */
public final class MailPlanner {

    private static final int BROKEN_PER_MILLE = 60;
    private static final int HOSTILE_PER_MILLE = 60;
    private static final String ENTITY =
            "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Invoice>&x;</Invoice>";

    private final Dice dice;
    private final Hospitals hospitals;
    private final Season season;

    /** A planner of a run. */
    public MailPlanner(Dice dice, Hospitals hospitals, Season season) {
        this.dice = dice;
        this.hospitals = hospitals;
        this.season = season;
    }

    /** The file of a number. */
    public InvoiceDesk.Mail mail(int number) {
        Dice own = dice.about("mail-" + number);
        String facility = own.pick(hospitals.facilities(), "facility");
        BusinessCalendar calendar = hospitals.calendar(facility);
        LocalDate day = calendar.plusBusinessDays(season.firstDay(), own.between(0, season.businessDays() - 1, "day"));
        Instant at = calendar.nextOpening(day.atStartOfDay(calendar.zone()).toInstant())
                .plus(Duration.ofMinutes(own.between(0, 480, "minute")));
        byte[] content = content(own, number, UblWriter.write(invoice(own, number, facility, day)));
        return new InvoiceDesk.Mail("mail-" + number + ".xml", content, at, new CaseId(own.id("case")), null);
    }

    private static byte[] content(Dice own, int number, byte[] sound) {
        if (own.chance(BROKEN_PER_MILLE, "broken")) {
            return java.util.Arrays.copyOf(sound, sound.length / 2 + number % 7);
        }
        return own.chance(HOSTILE_PER_MILLE, "hostile") ? ENTITY.getBytes(StandardCharsets.UTF_8) : sound;
    }

    private static UblInvoice invoice(Dice own, int number, String facility, LocalDate day) {
        Category category =
                own.chance(500, "utilities") ? Category.UTILITIES : own.pick(List.of(Category.values()), "category");
        int dollars = own.between(200, category == Category.UTILITIES ? 50_000 : 18_000, "dollars");
        UblInvoice.Head head = new UblInvoice.Head(
                "B" + (10_000 + number),
                day.minusDays(own.between(1, 6, "posted")),
                day.plusDays(own.between(10, 30, "due")),
                category.supplierId(),
                facility,
                null,
                false);
        UblInvoice.Line line = new UblInvoice.Line(
                1, null, category.code(), BigDecimal.ONE, "EA", UnitPrice.of(dollars + ".00", "USD"));
        return new UblInvoice(head, List.of(line), Money.usd("0"));
    }
}
