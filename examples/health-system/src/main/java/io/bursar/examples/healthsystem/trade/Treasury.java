package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.command.Wish;
import io.bursar.erp.reference.PaymentRun;
import io.bursar.erp.reference.PaymentRunPlan;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The treasury: on every business day on which something is due one person prepares a payment run and others release
 * it; at the cut-off it goes to the bank, and the next business day the statement clears it. Credits of a supplier come
 * off what a run pays it, and wait until one does. Now and then the bank sends a payment back.
 *
 * <pre>{@code
 * Player treasury = new Treasury(world, office, dice);
 * }</pre>
 */
public final class Treasury implements Player {

    private static final Actor BANK = Actor.service("treasury");
    private static final LocalTime CUT_OFF = LocalTime.of(17, 0);
    private static final LocalTime STATEMENT = LocalTime.of(9, 0);
    private static final String RELEASED = "bank-paymentReleased-";
    private static final String RETURNED = "bank-returned-";
    private static final String CLEARED = "bank-cleared-";
    private static final int RETURNED_PER_MILLE = 15;
    private static final int DAYS_BACK = 10;

    private final World world;
    private final Office office;
    private final Dice dice;
    private final BusinessCalendar calendar;
    private final Map<Run, Money> totals = new HashMap<>();

    /** The treasury of a run. */
    public Treasury(World world, Office office, Dice dice) {
        this.world = world;
        this.office = office;
        this.dice = dice;
        this.calendar = world.standards().policy().calendar("SHARED_SERVICES", new FacilityId("MERCY"));
    }

    @Override
    public List<Move> moves(Case current) {
        return switch (current.status().state()) {
            case "SCHEDULED" ->
                isReleased(current)
                        ? List.of()
                        : List.of(new Move(runAt(current), () -> isCredit(current) ? takeOff(current) : pay(current)));
            case "PAID" -> isStated(current) ? List.of() : List.of(new Move(statementAt(), () -> clear(current)));
            default -> List.of();
        };
    }

    /**
     * Whether the case has heard of a release since the last payment that came back; it may not be able to take it yet.
     */
    private static boolean isReleased(Case current) {
        return Facts.count(current, RELEASED) > Facts.count(current, RETURNED);
    }

    private static boolean isStated(Case current) {
        return Facts.count(current, CLEARED) + Facts.count(current, RETURNED) >= Facts.count(current, RELEASED);
    }

    /** At the cut-off of the last business day on which it is not late yet, or of the next one. */
    private Instant runAt(Case current) {
        LocalDate due = current.data().date("payOn").orElseGet(this::today);
        LocalDate day = due;
        for (int back = 0; back < DAYS_BACK && !calendar.isOpenDay(day); back++) {
            day = day.minusDays(1);
        }
        Instant planned = at(day, CUT_OFF);
        Instant now = world.clock().instant();
        if (!planned.isBefore(now)) {
            return planned;
        }
        LocalDate today = today();
        boolean still = calendar.isOpenDay(today) && !at(today, CUT_OFF).isBefore(now);
        return at(still ? today : calendar.plusBusinessDays(today, 1), CUT_OFF);
    }

    private Instant statementAt() {
        Instant now = world.clock().instant();
        LocalDate today = today();
        boolean still = calendar.isOpenDay(today) && !at(today, STATEMENT).isBefore(now);
        return at(still ? today : calendar.plusBusinessDays(today, 1), STATEMENT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.clock().instant(), calendar.zone());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private boolean pay(Case current) {
        FacilityId facility = current.header().place().facility();
        if (world.erps().isDown(facility)) {
            return false;
        }
        Money total = totals.computeIfAbsent(new Run(world.erps().connector(facility), today()), this::runOf);
        Optional<Invoice> invoice = invoice(current);
        Optional<String> paid =
                invoice.filter(found -> found.state() == InvoiceState.PAID).flatMap(Invoice::paymentRef);
        RecordValue content = Data.record().put("runTotal", total).build();
        return paid.filter(reference -> report(current, reference, "paymentReleased", content))
                .isPresent();
    }

    private static boolean isCredit(Case current) {
        return current.data().text("docType").orElse("").equals("CREDIT");
    }

    /** A credit has no run of its own: it is asked for whether one has taken it off. */
    private boolean takeOff(Case current) {
        return !world.erps().isDown(current.header().place().facility())
                && invoice(current)
                        .filter(found -> found.state() == InvoiceState.PAID || found.state() == InvoiceState.CLEARED)
                        .flatMap(Invoice::paymentRef)
                        .filter(reference -> report(current, reference, "paymentReleased", RecordValue.EMPTY))
                        .isPresent();
    }

    /** The payment run of a day in one of the ERPs. */
    private record Run(ConnectorId connector, LocalDate day) {}

    /** Prepares, releases and settles the run of a day; everything that was done before is left as it is. */
    private Money runOf(Run of) {
        LocalDate day = of.day();
        ReferenceErp erp = world.erps().named(of.connector());
        String runId = "RUN-" + day;
        List<PersonId> preparers = holders("TREASURY");
        String preparer = dice.pick(preparers, "preparer of " + runId).value();
        LocalDate until = calendar.plusBusinessDays(day, 1).minusDays(1);
        erp.treasury()
                .prepare(new PaymentRunPlan(
                        runId, preparer, day, until, world.clock().instant()));
        for (PersonId releaser : holders("TREASURY_RELEASER")) {
            erp.treasury().release(runId, releaser.value());
        }
        erp.treasury().settle();
        PaymentRun run = erp.treasury().run(runId);
        return run.payments().stream().map(Payment::amount).reduce(Money.usd("0"), Money::plus);
    }

    private List<PersonId> holders(String role) {
        return world.staff().holders(new RoleName(role), Scope.ENTERPRISE, today());
    }

    private boolean clear(Case current) {
        Optional<String> reference = current.data().text("paymentRef");
        FacilityId facility = current.header().place().facility();
        if (reference.isEmpty() || world.erps().isDown(facility)) {
            return false;
        }
        if (invoice(current)
                .filter(found -> found.state() == InvoiceState.POSTED)
                .isPresent()) {
            return report(current, reference.get(), "returned", RecordValue.EMPTY);
        }
        boolean first = !isCredit(current) && Facts.count(current, RETURNED) == 0;
        if (first && dice.about("payment of " + current.id()).chance(RETURNED_PER_MILLE, "returned")) {
            world.erps().serving(facility).treasury().returned(reference.get());
            return report(current, reference.get(), "returned", RecordValue.EMPTY);
        }
        world.erps().serving(facility).treasury().clear(reference.get());
        return report(current, reference.get(), "cleared", RecordValue.EMPTY);
    }

    private Optional<Invoice> invoice(Case current) {
        ReferenceErp erp = world.erps().serving(current.header().place().facility());
        return current.data().text("voucherNo").flatMap(erp.books()::invoice);
    }

    private boolean report(Case current, String reference, String event, RecordValue content) {
        String fact = "bank-" + event + "-" + reference;
        return office.act(new Office.Step(current.id(), fact), BANK, new Wish.Take(fact, event, content), "");
    }
}
