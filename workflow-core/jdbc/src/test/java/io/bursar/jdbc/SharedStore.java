package io.bursar.jdbc;

import io.bursar.controls.sod.SodMitigation;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.Settings;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.jdbc.host.HostCase;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.IdSource;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.standards.Standards;
import io.bursar.storetck.SampleEngine;
import io.bursar.testkit.FakeDirectory;
import io.bursar.testkit.SequentialIds;
import java.nio.file.Path;
import java.util.List;

/** One store and one policy: an engine that runs cases, and a host beside it with a process of its own. */
final class SharedStore implements AutoCloseable {

    final HostSample host;
    private final IdSource ids = new SequentialIds();
    private final Bursar bursar;

    SharedStore(Dialect dialect, Path directory) {
        host = new HostSample(dialect, directory, HostMitigationTest.STAFF);
        FakeDirectory staff = new FakeDirectory()
                .person("dana.reyes", AuthorityLevel.L1, "")
                .role("kim.ito", "BUYER", HostSample.MERCY)
                .role("vera.stone", "PROCESS_OWNER", HostSample.MERCY)
                .role("morgan.diaz", "CONTROLLER", HostSample.MERCY)
                .role("omar.haddad", "AUDITOR", HostSample.MERCY);
        bursar = new Bursar(SampleEngine.on(
                JdbcStore.open(host.database()),
                Standards.canonical().policy(),
                staff,
                Settings.of("n1", () -> HostSample.NOW, ids)));
    }

    Engine engine() {
        return bursar.engine();
    }

    CaseRef find(CaseId id) {
        return bursar.find(id);
    }

    /** A case of the host in a chain that both know. */
    static HostCase hosts(String kind, String key, String chain) {
        return HostCase.of(kind, key).in(new CorrelationId(chain));
    }

    /**
     * Something that somebody does in a case that the engine runs.
     *
     * @param id the case
     * @param command what begins it
     */
    record Step(CaseId id, Command command) {}

    /** Somebody is about to do something in a case of the engine, in a chain. */
    Step step(String person, String event, String chain) {
        CaseId id = ids.newCaseId();
        Wish wish = new Wish.Start(SampleEngine.step(person, chain), event);
        return new Step(id, Command.of(ids.newCommandId(), id, Actor.person(person), wish));
    }

    /** They do it; the codes say why not. */
    List<String> does(Step step) {
        return codes(engine().run(step.command()));
    }

    static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }

    /** Dana asks the engine for a compensating control at Mercy. */
    Outcome asks(CaseId id, SodMitigation terms) {
        RecordValue data = new MitigationRequest(terms, "One person at the dock").toData();
        Opening opening = bursar.as("dana.reyes").opening(MitigationRequest.WORKFLOW, "MERCY", data, id);
        return bursar.as("dana.reyes").tryStart(opening, "submit", id);
    }

    /** Both sign it. */
    CaseRef signed(SodMitigation terms) {
        CaseId id = ids.newCaseId();
        asks(id, terms).orThrow();
        CaseRef request = bursar.find(id);
        for (String signer : List.of("vera.stone", "morgan.diaz")) {
            bursar.as(signer).inbox().of(request).approve("It is needed").orThrow();
        }
        return request;
    }

    CaseId freshId() {
        return ids.newCaseId();
    }

    Outcome says(String person, CaseRef request, String event) {
        return bursar.as(person).run(request.id(), new Wish.Fire(event, RecordValue.EMPTY), "As agreed");
    }

    @Override
    public void close() {
        host.close();
    }
}
