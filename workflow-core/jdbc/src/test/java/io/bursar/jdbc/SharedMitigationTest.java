package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.engine.CaseRef;
import io.bursar.engine.store.ActRow;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostMitigation;
import io.bursar.jdbc.host.HostMitigationReview;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.people.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One compensating control holds for what a host does and for what the engine runs, whoever had it signed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SharedMitigationTest {

    private static final FunctionName ORDER = new FunctionName("CREATE_PO");
    private static final FunctionName RECEIVE = new FunctionName("POST_RECEIPT");
    private static final SodMitigation BOTH = HostMitigationTest.mitigation("M-7");
    private static final CaseId OF_THE_HOST = HostMitigation.caseOf("M-7").id();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void oneThatAHostHadSignedHoldsInTheEngine(Dialect dialect) {
        try (SharedStore shared = new SharedStore(dialect, directory)) {
            HostCase order = SharedStore.hosts("purchase", "PR-1", "C-1");
            shared.host.does("kim.ito", ORDER, order).orThrow();
            assertThat(shared.does(shared.step("kim.ito", "receive", "C-1"))).containsExactly("SOD-02");

            HostMitigationTest.inForce(shared.host, BOTH);
            SharedStore.Step receives = shared.step("kim.ito", "receive", "C-1");

            assertThat(shared.does(receives)).isEmpty();
            assertThat(shared.find(receives.id()).history())
                    .last()
                    .satisfies(record -> assertThat(record.content().events().toString())
                            .contains(OF_THE_HOST.toString(), "SOD-02", "omar.haddad"));
            assertThat(shared.engine().doneUnder(OF_THE_HOST))
                    .extracting(ActRow::caseId)
                    .containsExactly(receives.id());
            assertThat(shared.host.<List<Act>>committed(here -> here.doneUnder("M-7")))
                    .extracting(Act::caseId)
                    .containsExactly(receives.id());

            released(shared);
            assertThat(shared.does(shared.step("kim.ito", "receive", "C-1"))).containsExactly("SOD-02");
        }
    }

    private static void released(SharedStore shared) {
        shared.host
                .committed(here -> here.release(
                        shared.host.wish(), HostMitigation.caseOf("M-7"), Actor.person("vera.stone"), "Over"))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatTheEngineHadSignedHoldsForAHost(Dialect dialect) {
        try (SharedStore shared = new SharedStore(dialect, directory)) {
            shared.does(shared.step("kim.ito", "order", "C-1"));
            HostCase receipt = SharedStore.hosts("receipt", "R-1", "C-1");
            assertThat(HostSample.codes(shared.host.does("kim.ito", RECEIVE, receipt)))
                    .containsExactly("SOD-02");

            CaseRef request = shared.signed(BOTH);
            HostOutcome done = shared.host.does("kim.ito", RECEIVE, receipt);

            assertThat(done.<Object>fold(
                            recorded -> recorded.notes().get(0).context().get("mitigation"), refused -> ""))
                    .isEqualTo(request.id().toString());
            assertThat(shared.engine().doneUnder(request.id()))
                    .extracting(ActRow::caseId)
                    .containsExactly(receipt.id());
            assertThat(shared.host.<List<Act>>committed(here -> here.doneUnder(request.id())))
                    .extracting(Act::caseId)
                    .containsExactly(receipt.id());

            shared.says("morgan.diaz", request, "end").orThrow();
            assertThat(HostSample.codes(
                            shared.host.does("kim.ito", RECEIVE, SharedStore.hosts("receipt", "R-2", "C-1"))))
                    .containsExactly("SOD-02");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileTheEngineHasOneThatIsNotReviewedAHostSignsNone(Dialect dialect) {
        try (SharedStore shared = new SharedStore(dialect, directory)) {
            CaseRef request = shared.signed(BOTH);
            assertThat(HostSample.codes(signs(shared))).containsExactly("SOD_MITIGATION_HELD");

            shared.says("morgan.diaz", request, "end").orThrow();
            assertThat(HostSample.codes(signs(shared))).containsExactly("SOD_MITIGATION_UNREVIEWED");

            shared.says("omar.haddad", request, "reviewed").orThrow();
            assertThat(HostSample.isRecorded(signs(shared))).isTrue();
        }
    }

    private static HostOutcome signs(SharedStore shared) {
        return shared.host.committed(
                here -> here.mitigate(HostMitigationTest.signature(shared.host, "vera.stone", BOTH)));
    }

    @ParameterizedTest
    @EnumSource
    void whileAHostHasOneThatIsNotReviewedTheEngineTakesNone(Dialect dialect) {
        try (SharedStore shared = new SharedStore(dialect, directory)) {
            HostMitigationTest.inForce(shared.host, BOTH);
            assertThat(SharedStore.codes(shared.asks(shared.freshId(), BOTH))).isNotEmpty();

            released(shared);
            assertThat(SharedStore.codes(shared.asks(shared.freshId(), BOTH)))
                    .as("nobody has looked at it")
                    .isNotEmpty();

            shared.host
                    .committed(here ->
                            here.review(HostMitigationReview.of(shared.host.wish(), "M-7", Actor.person("omar.haddad"))
                                    .found(HostMitigationReview.Result.REVIEWED, "All as ordered")))
                    .orThrow();
            assertThat(SharedStore.codes(shared.asks(shared.freshId(), BOTH))).isEmpty();
        }
    }
}
