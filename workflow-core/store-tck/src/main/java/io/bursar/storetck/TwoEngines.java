package io.bursar.storetck;

import io.bursar.controls.sod.FunctionPhrase;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Outcome;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.IdSource;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.testkit.FakeDirectory;
import io.bursar.testkit.FakeSystems;
import io.bursar.testkit.SequentialIds;
import io.bursar.testkit.SmallPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Two engines on one store, and bills that are begun on both of them at the same moment. */
final class TwoEngines {

    /** The cumulative limit of the standing approval that every race finds fresh. */
    static final Money CAP = Money.usd("300.00");

    /** What each bill is about, so that three of them fill the cap. */
    static final Money EACH = Money.usd("100.00");

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final InstantSource CLOCK = InstantSource.fixed(SampleCase.START);
    private static final WorkflowDefinition BILL = definition();

    private final IdSource ids = new SequentialIds();
    private final CaseStore store;
    private final List<Engine> nodes;

    TwoEngines(CaseStore store, String grant) {
        this.store = store;
        FakeDirectory staff = new FakeDirectory();
        staff.person("lee", AuthorityLevel.L3, "");
        for (int i = 0; i < EngineRaceContract.RACERS; i++) {
            staff.person("asker" + i, AuthorityLevel.L1, "lee");
        }
        Standard standard = Standard.of(
                List.of(BILL),
                policy(grant),
                FunctionRegistry.of(List.of(
                        new Keys("tck.splitKeys", FieldType.LIST), new Keys("tck.claimKeys", FieldType.RECORD))));
        Host host = Host.of(store, staff, new FakeSystems());
        nodes = List.of(
                new Engine(standard, host, Settings.of("n1", CLOCK, ids)),
                new Engine(standard, host, Settings.of("n2", CLOCK, ids)));
    }

    private static io.bursar.controls.policy.PolicyPack policy(String grant) {
        SodRule receiptAndBill = new SodRule(
                "SOD-07",
                Set.of(new FunctionName("POST_RECEIPT")),
                Set.of(new FunctionName("ENTER_INVOICE")),
                SodTerms.blocking(SodScope.parse("CHAIN")));
        SodRule approvalAndReceipt = new SodRule(
                "SOD-02",
                Set.of(new FunctionName("APPROVE_REQUISITION")),
                Set.of(new FunctionName("POST_RECEIPT")),
                SodTerms.blocking(SodScope.parse("CHAIN")));
        Map<FunctionName, FunctionPhrase> phrases = Map.of();
        return new SmallPolicy()
                .duties(SodRules.loadOrThrow(List.of(receiptAndBill, approvalAndReceipt), phrases))
                .standing(new StandingApproval(
                        grant,
                        new PersonId("lee"),
                        "TCK_BILLS",
                        Scope.ENTERPRISE,
                        new StandingApproval.Limits(EACH, CAP),
                        START,
                        START.plusMonths(12).minusDays(1)))
                .pack();
    }

    private static WorkflowDefinition definition() {
        try (InputStream text = TwoEngines.class.getResourceAsStream("bill.yaml")) {
            return DefinitionLoader.standard()
                    .load("bill.yaml", Objects.requireNonNull(text))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A bill that is about to be begun.
     *
     * @param by who begins it
     * @param event how it begins
     * @param chain its chain
     * @param data its data beside what every bill has
     */
    record Bill(String by, String event, String chain, RecordValue data) {}

    /** Begins a bill on one of the engines, the next one on the other. */
    Callable<Begun> begins(int number, Bill bill) {
        CaseId id = ids.newCaseId();
        CommandId command = ids.newCommandId();
        RecordValue data = Data.record()
                .put("total", EACH)
                .put("column", "OPEX_BUDGETED")
                .put("owner", "lee")
                .build()
                .with(bill.data());
        CaseHeader.Place place = new CaseHeader.Place(
                SmallPolicy.MERCY,
                new LegalEntityId("RHS-01"),
                "api",
                new CorrelationId(bill.chain()),
                null,
                List.of());
        Opening opening = new Opening(BILL.id(), place, new Opening.Requester(new PersonId(bill.by()), null), data);
        Wish wish = new Wish.Start(opening, bill.event());
        Engine node = nodes.get(number % nodes.size());
        return () -> begun(id, node.run(Command.of(command, id, Actor.person(bill.by()), wish)));
    }

    private Begun begun(CaseId id, Outcome outcome) {
        return outcome.fold(
                done -> new Begun(
                        store.read(id).orElseThrow().current().status().state(), List.of()),
                refused -> new Begun(
                        "",
                        refused.findings().stream()
                                .map(finding -> finding.code())
                                .toList()));
    }

    /**
     * What became of a bill.
     *
     * @param state where it stands; empty where it was refused
     * @param refused why it was refused
     */
    record Begun(String state, List<String> refused) {}

    /** Keys made of what a bill is about. */
    private record Keys(String name, FieldType result) implements FactFunction {

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Optional<DataValue> apply(RecordValue arguments) {
            return arguments
                    .text("subject")
                    .map(subject -> result == FieldType.LIST
                            ? Data.texts(List.of("split:" + subject))
                            : Data.record().put("tck.exact", subject).build());
        }
    }
}
