package io.bursar.examples.healthsystem;

import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.inbox.Incoming;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.RequestKind;
import io.bursar.examples.healthsystem.plan.RequisitionPlan;
import io.bursar.examples.healthsystem.plan.RequisitionPlanner;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.report.BadInput;
import io.bursar.examples.healthsystem.trade.InvoiceDesk;
import io.bursar.examples.healthsystem.trade.MailPlanner;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;

/** What the seed makes people and suppliers send, beside the files. */
final class Generated {

    /** One invoice without an order for so many requisitions. */
    private static final int REQUISITIONS_PER_MAIL = 12;

    private final Hospitals hospitals;
    private final Dice dice;
    private final Season season;

    Generated(Hospitals hospitals, Dice dice, Season season) {
        this.hospitals = hospitals;
        this.dice = dice;
        this.season = season;
    }

    Incoming plan(int requisitions) {
        List<PlannedStart> starts = new ArrayList<>();
        RequisitionPlanner planner = new RequisitionPlanner(dice, hospitals, season);
        for (int number = 0; number < requisitions; number++) {
            starts.add(start(planner.plan(number)));
        }
        List<BadInput> bad = new ArrayList<>();
        InvoiceDesk desk = new InvoiceDesk(hospitals);
        MailPlanner mails = new MailPlanner(dice, hospitals, season);
        for (int number = 0; number < requisitions / REQUISITIONS_PER_MAIL; number++) {
            InvoiceDesk.Mail mail = mails.mail(number);
            InvoiceDesk.Arrival arrival = desk.receive(mail);
            arrival.start().ifPresent(starts::add);
            if (!arrival.findings().isEmpty()) {
                bad.add(new BadInput(mail.source(), arrival.findings()));
            }
        }
        return new Incoming(starts, bad);
    }

    private static PlannedStart start(RequisitionPlan plan) {
        String event = plan.kind() == RequestKind.EMERGENCY ? null : "submit";
        return new PlannedStart(
                plan.caseId(),
                plan.startAt(),
                Actor.person(plan.opening().people().requester()),
                plan.opening(),
                event,
                plan.source());
    }
}
