package io.bursar.storetck;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Opening;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.testkit.FakeSystems;
import io.bursar.testkit.SmallPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * An engine on a store whose cases are one act each: {@code order}, {@code receive} or {@code bill}, for tests about
 * what happens beside it in the same store.
 *
 * <pre>{@code
 * Engine engine = SampleEngine.on(store, policy, staff, Settings.of("n1", clock, ids));
 * Opening opening = SampleEngine.step("kim.ito", "C-1");   // begins by "order", "receive" or "bill"
 * }</pre>
 */
public final class SampleEngine {

    private static final WorkflowDefinition STEP = definition();

    private SampleEngine() {}

    /** An engine under a policy. */
    public static Engine on(CaseStore store, PolicyPack policy, PeopleDirectory staff, Settings settings) {
        Standard standard = Standard.of(List.of(STEP), policy, FunctionRegistry.of(List.of()));
        return new Engine(standard, Host.of(store, staff, new FakeSystems()), settings);
    }

    /** Somebody is about to act in a chain, at Mercy. */
    public static Opening step(String person, String chain) {
        CaseHeader.Place place = new CaseHeader.Place(
                SmallPolicy.MERCY, new LegalEntityId("RHS-01"), "api", new CorrelationId(chain), null, List.of());
        return new Opening(STEP.id(), place, new Opening.Requester(new PersonId(person), null), RecordValue.EMPTY);
    }

    private static WorkflowDefinition definition() {
        try (InputStream text = SampleEngine.class.getResourceAsStream("step.yaml")) {
            return DefinitionLoader.standard()
                    .load("step.yaml", Objects.requireNonNull(text))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
