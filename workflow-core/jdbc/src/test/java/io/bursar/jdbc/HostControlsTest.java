package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.log.LogSummary;
import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.log.VerifierLimits;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodRules;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostRules;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.jdbc.host.HostTransaction;
import io.bursar.model.data.Data;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acts and log of an application that runs its own process (design §4.3, §4.8). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostControlsTest {

    private static final HostCase PURCHASE = HostCase.of("purchase", "PR-17");
    private static final HostCase INVOICE = HostCase.of("invoice", "INV-88").follows(PURCHASE);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void whatTheHostCommitsIsThere(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE)
                    .with(Data.record().put("number", "88").build())
                    .because("Arrived by mail");

            host.committed(here -> here.perform(entry).orThrow());

            assertThat(host.rows("host_order")).isEqualTo(1);
            assertThat(host.rows("bursar_act")).as("in its case and its chain").isEqualTo(2);
            assertThat(host.records(INVOICE)).singleElement().satisfies(record -> {
                assertThat(record.command().performer().actor()).isEqualTo(Actor.person("lee.park"));
                assertThat(record.content().givenReason()).contains("Arrived by mail");
                assertThat(record.events())
                        .extracting(event -> event.code())
                        .containsExactly("started", "acted", "data-set");
            });
            assertThat(host.controls().verify(INVOICE).holds()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheHostRollsBackNeverWas(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE);

            host.rolledBack(here -> here.perform(entry).orThrow());

            assertThat(host.rows("host_order")).isZero();
            assertThat(host.rows("bursar_act")).isZero();
            assertThat(host.rows("bursar_log")).isZero();
            boolean again =
                    host.committed(here -> here.perform(entry)).fold(recorded -> recorded.replayed(), refused -> true);
            assertThat(again).as("the wish was not spent").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoApprovedDoesNotEnterTheInvoiceOfTheSameChain(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.APPROVE, PURCHASE);

            HostOutcome refused = host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);

            assertThat(HostSample.findings(refused))
                    .singleElement()
                    .asString()
                    .isEqualTo("SOD-03: lee.park approved the requisition behind this case (purchase PR-17, 2026-11-23)"
                            + " and may not enter, code or match the invoice.");
            assertThat(host.rows("bursar_log")).as("a refusal leaves no trace").isEqualTo(1);
            assertThat(HostSample.isRecorded(host.committed(
                            here -> here.perform(host.act("greta.dorsey", HostSample.ENTER_INVOICE, INVOICE)))))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoActsForTheApproverDoesNotEither(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.APPROVE, PURCHASE);
            Actor forLee = Actor.person("greta.dorsey").onBehalfOf(new PersonId("lee.park"));

            HostOutcome refused = host.committed(
                    here -> here.perform(HostAct.of(host.wish(), INVOICE, forLee, HostSample.ENTER_INVOICE)));

            assertThat(HostSample.codes(refused)).containsExactly("SOD-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActOfACaseThatTheEngineRunsCountsToo(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (String function : List.of("APPROVE_REQUISITION", "imported:APPROVE_REQUISITION")) {
                host.run("delete from bursar_act");
                host.run("insert into bursar_act (case_id, at, person, scope_key, function) values ('" + new UUID(1, 1)
                        + "', 0, 'lee.park', 'chain:" + INVOICE.chain() + "', '" + function + "')");

                HostOutcome refused = host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);

                assertThat(HostSample.codes(refused)).as(function).containsExactly("SOD-03");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActOnASupplierIsSeenInEveryChain(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            ScopeKey supplier = ScopeKey.object("supplier", "SUP-1001");
            HostCase change = HostCase.of("supplier-change", "7");
            host.committed(here -> here.perform(host.act("lee.park", new FunctionName("MAINTAIN_SUPPLIER"), change)
                    .about(supplier)));

            HostOutcome refused = host.committed(here -> here.perform(
                    host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE).about(supplier)));

            assertThat(HostSample.codes(refused)).containsExactly("SOD-01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aroundAnObjectTheLatestActIsKept(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            ScopeKey supplier = ScopeKey.object("supplier", "SUP-1001");
            for (HostCase invoice : List.of(INVOICE, HostCase.of("invoice", "INV-89"))) {
                host.committed(here -> here.perform(
                        host.act("lee.park", HostSample.ENTER_INVOICE, invoice).about(supplier)));
            }

            assertThat(host.rows("bursar_act"))
                    .as("two cases, two chains, one supplier")
                    .isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyActsAloneUntilASecondPersonHas(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase move = HostCase.of("budget-move", "3");
            FunctionName approve = new FunctionName("APPROVE_BUDGET_MOVE");
            host.committed(here -> here.perform(host.act("dana.reyes", new FunctionName("REQUEST_BUDGET_MOVE"), move)));

            assertThat(HostSample.codes(host.does("dana.reyes", approve, move))).containsExactly("SOD-16");
            host.does("kim.ito", approve, move).orThrow();
            assertThat(HostSample.codes(host.does("dana.reyes", approve, move))).isEmpty();
        }
    }

    /** Kim approved in lee's place; for either of them that was nobody else. */
    @ParameterizedTest
    @EnumSource
    void aDelegateAndTheDelegatorAreNoSecondPersonForOneAnother(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase move = HostCase.of("budget-move", "3");
            FunctionName approve = new FunctionName("APPROVE_BUDGET_MOVE");
            FunctionName request = new FunctionName("REQUEST_BUDGET_MOVE");
            Actor kimForLee = Actor.person("kim.ito").onBehalfOf(new PersonId("lee.park"));
            host.committed(here -> here.perform(HostAct.of(host.wish(), move, kimForLee, approve)))
                    .orThrow();

            assertThat(HostSample.codes(host.does("lee.park", request, move))).containsExactly("SOD-16");
            assertThat(HostSample.codes(host.does("kim.ito", request, move))).containsExactly("SOD-16");
            host.does("morgan.diaz", approve, move).orThrow();
            assertThat(HostSample.codes(host.does("lee.park", request, move))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameWishIsDoneOnce(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE);
            HostOutcome first = host.committed(here -> here.perform(entry));
            HostOutcome second = host.committed(here -> here.perform(entry));

            assertThat(second.orThrow()).isEqualTo(first.orThrow());
            assertThat(host.rows("bursar_log")).isEqualTo(1);
            assertThatThrownBy(() -> host.committed(here -> here.perform(
                            HostAct.of(entry.commandId(), PURCHASE, Actor.person("lee.park"), HostSample.APPROVE))))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_IDENTIFIER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMisspeltFunctionDoesNotSwitchAControlOff(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostOutcome refused = host.committed(
                    here -> here.perform(host.act("lee.park", new FunctionName("ENTER_INVOCE"), INVOICE)));

            assertThat(HostSample.findings(refused)).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("POLICY_NO_FUNCTION");
                assertThat(finding.context()).containsEntry("nearest", "ENTER_INVOICE");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleOfTomorrowSeesTheActsOfToday(Dialect dialect) {
        HostRules of = HostSample.rules();
        HostRules noDuties = new HostRules(of.process(), of.limits(), SodRules.NONE, List.of(), Digest.NONE, of.zone());
        try (HostSample host = new HostSample(dialect, directory)) {
            host.committed(
                    noDuties,
                    here -> here.perform(host.act("lee.park", HostSample.APPROVE, PURCHASE))
                            .orThrow());

            HostOutcome refused = host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);

            assertThat(HostSample.codes(refused)).containsExactly("SOD-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotBeResolvedToAPersonCountsAsConflicted(Dialect dialect) {
        PersonId nobody = new PersonId("x.unknown");
        HostStaff staff = new HostStaff() {
            @Override
            public Availability of(Set<PersonId> people, LocalDate day) {
                return Availability.EVERYONE;
            }

            @Override
            public Set<PersonId> unresolvable(Set<PersonId> people, LocalDate day) {
                return people.contains(nobody) ? Set.of(nobody) : Set.of();
            }
        };
        try (HostSample host = new HostSample(dialect, directory, staff)) {
            HostOutcome refused = host.does("x.unknown", HostSample.ENTER_INVOICE, INVOICE);

            assertThat(HostSample.findings(refused))
                    .singleElement()
                    .asString()
                    .isEqualTo("POL_SOD_CONFLICT: x.unknown cannot be resolved to a person of the HR system"
                            + " and may not enter, code or match the invoice.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseStaysInTheChainItBeganIn(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);
            HostCase alone = HostCase.of("invoice", "INV-88");

            HostOutcome refused = host.does("kim.ito", HostSample.ENTER_INVOICE, alone);

            assertThat(HostSample.codes(refused)).containsExactly("HOST_OTHER_CHAIN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModelMayNotAct(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostOutcome refused = host.committed(here -> here.perform(
                    HostAct.of(host.wish(), INVOICE, Actor.aiAgent("reader@1"), HostSample.ENTER_INVOICE)));

            assertThat(HostSample.codes(refused)).containsExactly("AI_MAY_NOT_ACT");
            HostAct again = HostAct.of(host.wish(), INVOICE, Actor.aiAgent("reader@1"), HostSample.ENTER_INVOICE);
            assertThat(host.refusals(again)).as("also beforehand").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseThatTheEngineRunsIsNotTheHosts(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            UUID id = INVOICE.id().value();
            host.run("insert into bursar_case (id, seq, workflow, definition, facility, last_hash, body)" + " values ('"
                    + id + "', 1, 'w', 'd', 'f', '', '')");

            assertThatThrownBy(() -> host.committed(
                            here -> here.perform(host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE))))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_IDENTIFIER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneMayAskBeforehandWithoutLeavingATrace(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.APPROVE, PURCHASE);

            assertThat(host.refusals(host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE)))
                    .hasSize(1);
            assertThat(host.refusals(host.act("kim.ito", HostSample.ENTER_INVOICE, INVOICE)))
                    .isEmpty();
            assertThat(host.rows("bursar_log")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWholeLogIsCheckedFromTheFileAlone(Dialect dialect) throws IOException {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.APPROVE, PURCHASE);
            host.does("kim.ito", HostSample.ENTER_INVOICE, INVOICE);
            ByteArrayOutputStream file = new ByteArrayOutputStream();

            LogSummary summary = host.controls().export(file);

            byte[] bytes = file.toByteArray();
            assertThat(summary.records()).isEqualTo(2);
            LogVerifier verifier = new LogVerifier(VerifierLimits.USUAL);
            assertThat(verifier.check(new ByteArrayInputStream(bytes), summary.heads())
                            .holds())
                    .isTrue();
            bytes[bytes.length / 2] ^= 1;
            assertThat(verifier.check(new ByteArrayInputStream(bytes)).holds()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordChangedInTheTableIsFound(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);
            host.does("kim.ito", HostSample.ENTER_INVOICE, INVOICE);
            host.run("delete from bursar_log where seq = 1");

            assertThat(host.controls().verify(INVOICE).holds()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAConnectionThatCommitsByItself(Dialect dialect) throws SQLException {
        try (HostSample host = new HostSample(dialect, directory);
                Connection connection = host.connection()) {
            assertThatThrownBy(() -> host.controls().on(connection))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNSAFE_STORE));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aCaseHasAtMostAThousandRecords(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.committed(here -> {
                for (int number = 0; number < HostTransaction.MAX_RECORDS; number++) {
                    here.perform(host.act("lee.park", HostSample.ENTER_INVOICE, INVOICE))
                            .orThrow();
                }
                return List.of();
            });

            assertThat(host.records(INVOICE)).hasSize(HostTransaction.MAX_RECORDS);
            HostOutcome refused = host.does("kim.ito", HostSample.ENTER_INVOICE, INVOICE);
            assertThat(HostSample.codes(refused)).containsExactly("HOST_TOO_MANY_RECORDS");
        }
    }
}
