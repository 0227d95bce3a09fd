package io.bursar.testkit;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.Bursar;
import io.bursar.engine.Desk;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.memory.InMemoryStore;
import io.bursar.engine.store.CaseStore;
import java.time.Duration;
import java.util.Collection;

/**
 * A place to try workflows: an engine on an in-memory store, a clock that stands still, and fakes of everything
 * outside.
 *
 * <pre>{@code
 * CaseLab lab = new CaseLab(List.of(definition), FunctionRegistry.of(List.of()), new SmallPolicy().pack());
 * lab.staff().person("lee", AuthorityLevel.L3, "");
 * CaseRef order = lab.as("dana").start(definition.id(), "MERCY", data);
 * }</pre>
 */
public final class CaseLab {

    private final TestClock clock = TestClock.at("2026-03-02T15:00:00Z");
    private final FakeDirectory staff = new FakeDirectory();
    private final FakeSystems systems = new FakeSystems();
    private final FakeAssist assist = new FakeAssist();
    private final CaseStore store = new InMemoryStore(1, clock);
    private final Bursar bursar;

    /** A lab for these rules. */
    public CaseLab(Collection<WorkflowDefinition> definitions, FunctionRegistry functions, PolicyPack policy) {
        Standard standard = Standard.of(definitions, policy, functions);
        Host host = Host.of(store, staff, systems).withAssist(assist);
        this.bursar = new Bursar(new Engine(standard, host, Settings.of("lab", clock, new SequentialIds())));
    }

    /** The clock: Monday 2 March 2026, 09:00 in Chicago, until it is told otherwise. */
    public TestClock clock() {
        return clock;
    }

    /** The people. */
    public FakeDirectory staff() {
        return staff;
    }

    /** The systems of record. */
    public FakeSystems systems() {
        return systems;
    }

    /** The models; off until a test says otherwise. */
    public FakeAssist assist() {
        return assist;
    }

    /** Where the cases live. */
    public CaseStore store() {
        return store;
    }

    /** The front desk. */
    public Bursar bursar() {
        return bursar;
    }

    /** The desk of a person. */
    public Desk as(String person) {
        return bursar.as(person);
    }

    /** Lets time pass and everything that is due on the way happen. */
    public void pass(Duration time) {
        var end = clock.instant().plus(time);
        for (int step = 0; step < 10_000; step++) {
            bursar.runDue();
            var next = store.nextDue().filter(due -> due.isAfter(clock.instant()) && !due.isAfter(end));
            if (next.isEmpty()) {
                break;
            }
            clock.advanceTo(next.get());
        }
        clock.advanceTo(end);
        bursar.runDue();
    }
}
