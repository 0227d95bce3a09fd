package io.bursar.testkit;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two nodes on one store; while the first one waits for a system of record, something may happen. */
final class TwoNodes {

    final SmallOrderLab bench;
    final Engine first;
    final Engine second;
    private @Nullable Runnable meanwhile;

    TwoNodes() {
        this(SmallOrderLab.ORDER);
    }

    TwoNodes(WorkflowDefinition order) {
        bench = new SmallOrderLab(order, new SmallPolicy());
        Standard standard = bench.lab.bursar().engine().standard();
        first = node("n1", standard, new Interrupted());
        second = node("n2", standard, bench.lab.systems());
    }

    /** One more node, by other rules. */
    Engine by(Standard standard) {
        return node("n3", standard, bench.lab.systems());
    }

    /** One more node, with another people directory. */
    Engine on(PeopleDirectory directory) {
        return new Engine(
                bench.lab.bursar().engine().standard(),
                Host.of(bench.lab.store(), directory, bench.lab.systems()),
                Settings.of("n4", bench.lab.clock(), new SequentialIds()));
    }

    private Engine node(String name, Standard standard, SystemsOfRecord systems) {
        return new Engine(
                standard,
                Host.of(bench.lab.store(), bench.lab.staff(), systems),
                Settings.of(name, bench.lab.clock(), new SequentialIds()));
    }

    /** What happens, once, while the first node waits for the next answer of a system of record. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /** An order that is approved and waits for whoever polls. */
    CaseRef approved(String total) {
        CaseRef order = bench.submitted(total);
        int task = order.read().work().tasks().get(0).number();
        PreparedCommand prepared = first.prepare(Command.of(
                CommandId.derivedFrom("approve", order.id().toString()),
                order.id(),
                Actor.person("mia"),
                new Wish.Decide(task, Verdict.APPROVE)));
        bench.lab.store().transact(prepared.locks(), prepared::commit).orThrow();
        return order;
    }

    private final class Interrupted implements SystemsOfRecord {

        private void interrupted() {
            Runnable happens = meanwhile;
            meanwhile = null;
            if (happens != null) {
                happens.run();
            }
        }

        @Override
        public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
            return bench.lab.systems().descriptor(call);
        }

        @Override
        public QueryOutcome query(CapabilityCall call) {
            interrupted();
            return bench.lab.systems().query(call);
        }

        @Override
        public CommandOutcome send(CapabilityCall call) {
            interrupted();
            return bench.lab.systems().send(call);
        }

        @Override
        public LookupOutcome lookUp(CapabilityCall call) {
            interrupted();
            return bench.lab.systems().lookUp(call);
        }
    }
}
