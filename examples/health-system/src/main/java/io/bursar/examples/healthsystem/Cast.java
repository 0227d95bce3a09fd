package io.bursar.examples.healthsystem;

import io.bursar.examples.healthsystem.agenda.Duty;
import io.bursar.examples.healthsystem.agenda.Everybody;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.ComplianceDesk;
import io.bursar.examples.healthsystem.people.EmergencyDesk;
import io.bursar.examples.healthsystem.people.IntegrationDesk;
import io.bursar.examples.healthsystem.people.Keying;
import io.bursar.examples.healthsystem.people.ModelStop;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.Staff;
import io.bursar.examples.healthsystem.people.Storeroom;
import io.bursar.examples.healthsystem.people.SupplierDesk;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.trade.Applications;
import io.bursar.examples.healthsystem.trade.Billing;
import io.bursar.examples.healthsystem.trade.Dock;
import io.bursar.examples.healthsystem.trade.InvoiceDesk;
import io.bursar.examples.healthsystem.trade.OrderDesk;
import io.bursar.examples.healthsystem.trade.Suppliers;
import io.bursar.examples.healthsystem.trade.Treasury;
import io.bursar.examples.healthsystem.world.World;
import java.util.ArrayList;
import java.util.List;

/** Everybody who makes moves in a run, inside and outside. */
final class Cast {

    private final World world;
    private final Hospitals hospitals;
    private final Office office;
    private final Dice dice;

    Cast(World world, Hospitals hospitals, Office office, Dice dice) {
        this.world = world;
        this.hospitals = hospitals;
        this.office = office;
        this.dice = dice;
    }

    Everybody everybody(Season season) {
        List<Duty> duties = new ArrayList<>();
        world.erps().outage().ifPresent(outage -> duties.add(new IntegrationDesk(world, outage)));
        duties.add(new ComplianceDesk(world, office, season, dice));
        if (world.isAssisted()) {
            duties.add(new ModelStop(world, season, dice));
        }
        return new Everybody(players(), duties);
    }

    private List<Player> players() {
        WorkingHours hours = new WorkingHours(hospitals.policy());
        return List.of(
                new Staff(office, hours, dice, world.clock()),
                new EmergencyDesk(office, hospitals),
                new Keying(office, dice),
                new Suppliers(office, hours, dice),
                new OrderDesk(office, hospitals, hours, dice),
                new Dock(world, office, hospitals, hours, dice),
                new Storeroom(office, hours, dice, world.clock()),
                new Billing(world, office, hours, new InvoiceDesk(hospitals), dice),
                new SupplierDesk(office, hours, dice, world.clock()),
                new Applications(office, hospitals, hours, dice),
                new Treasury(world, office, dice));
    }
}
