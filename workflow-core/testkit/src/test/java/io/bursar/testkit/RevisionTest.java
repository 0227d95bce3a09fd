package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.record.RecordedFact;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who people are and what the policy says counts as it is at the act (design §4.5). */
class RevisionTest {

    private final TwoNodes nodes = new TwoNodes();
    private final CaseLab lab = nodes.bench.lab;

    private Command approval(CaseRef order, String id) {
        int task = order.read().work().tasks().get(0).number();
        return Command.of(
                CommandId.derivedFrom(id), order.id(), Actor.person("mia"), new Wish.Decide(task, Verdict.APPROVE));
    }

    private Outcome commit(PreparedCommand prepared) {
        return lab.store().transact(prepared.locks(), prepared::commit);
    }

    @Test
    void anApprovalOfSomebodyWhoLeftBeforeTheCommitIsNotWritten() {
        lab.staff().namesRevisions();
        CaseRef order = nodes.bench.submitted("100.00");
        PreparedCommand prepared = nodes.first.prepare(approval(order, "late"));

        lab.staff().leaves("mia");

        assertThat(codes(commit(prepared))).containsExactly("SYS_PREPARE_AGAIN");
        assertThat(codes(nodes.first.run(approval(order, "later")))).containsExactly("APR_NOT_ELIGIBLE");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void withoutRevisionsWhatTheDirectorySaidCountsAsLongAsTheCommitTakes() {
        CaseRef order = nodes.bench.submitted("100.00");
        PreparedCommand prepared = nodes.first.prepare(approval(order, "late"));

        lab.staff().leaves("mia");

        commit(prepared).orThrow();
        assertThat(order.state()).isEqualTo("ORDERING");
    }

    @Test
    void aCommandMetByAChangeOfPeopleIsPreparedAgain() {
        lab.staff().namesRevisions();
        lab.systems().down(true);
        CaseRef order = nodes.bench.submitted("100.00");
        lab.systems().down(false);
        lab.clock().advance(Duration.ofMinutes(5));
        nodes.meanwhile(() -> lab.staff().person("mia", AuthorityLevel.L1, "lee"));

        nodes.first.runDue(10);

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(revisions(order)).last().isEqualTo(lab.staff().revision().orElseThrow());
    }

    @Test
    void aDirectoryThatNeverRestsEndsTheCommandAsOtherConflictsDo() {
        lab.staff().namesRevisions();
        CaseRef order = nodes.bench.submitted("100.00");
        Engine restless = nodes.on(changingAllTheTime());

        assertThatThrownBy(() -> restless.run(approval(order, "never")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_CONFLICT));
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    /** The staff of the bench, under another revision whenever it is asked. */
    private PeopleDirectory changingAllTheTime() {
        AtomicInteger asked = new AtomicInteger();
        return (PeopleDirectory) Proxy.newProxyInstance(
                PeopleDirectory.class.getClassLoader(),
                new Class<?>[] {PeopleDirectory.class},
                (self, method, arguments) -> method.getName().equals("revision")
                        ? Optional.of("r" + asked.incrementAndGet())
                        : method.invoke(lab.staff(), arguments));
    }

    @Test
    void aCommandPreparedUnderTheFormerPolicyIsPreparedAgain() {
        CaseRef order = nodes.bench.submitted("100.00");
        PreparedCommand prepared = nodes.first.prepare(approval(order, "late"));

        nodes.first.adopt(Standard.of(
                List.of(SmallOrderLab.ORDER), new SmallPolicy().version("2").pack(), FunctionRegistry.of(List.of())));

        assertThat(codes(commit(prepared))).containsExactly("SYS_PREPARE_AGAIN");
        commit(nodes.first.prepare(approval(order, "anew"))).orThrow();
        assertThat(order.history().get(order.history().size() - 1).basis().policy())
                .isEqualTo(nodes.first.standard().policy().digest())
                .isNotEqualTo(lab.bursar().engine().standard().policy().digest());
    }

    @Test
    void theRevisionADecisionRestsOnIsRecordedWithItAndDecidesNothing() {
        lab.staff().namesRevisions();
        CaseRef order = nodes.bench.submitted("100.00");
        lab.as("mia").inbox().first().approve("").orThrow();

        assertThat(revisions(order))
                .isNotEmpty()
                .containsOnly(lab.staff().revision().orElseThrow());
        assertThat(new ReDecider(nodes.first.standard()).check(order.history())).isEmpty();
    }

    private static List<String> revisions(CaseRef order) {
        return order.history().stream()
                .flatMap(record -> record.content().facts().stream())
                .filter(fact -> fact.source().equals("directory:revision"))
                .map(RecordedFact::value)
                .map(value -> ((TextValue) value).value())
                .toList();
    }
}
