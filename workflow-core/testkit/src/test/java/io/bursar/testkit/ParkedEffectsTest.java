package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.ParkedEffect;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A system was away for so long that writes to it wait for a person; then it is back (canonical §1.7, X4). */
class ParkedEffectsTest {

    private final SmallOrderLab bench = new SmallOrderLab();
    private final CaseLab lab = bench.lab;

    private CaseRef approvedWhileAway() {
        CaseRef order = bench.submitted("100.00");
        lab.systems().down(true);
        lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
        lab.pass(Duration.ofHours(1));
        return order;
    }

    private List<ParkedEffect> parked() {
        return lab.bursar().engine().parked(Optional.empty(), 100);
    }

    private static List<String> intents(CaseRef order) {
        return order.read().work().effects().stream()
                .map(effect -> effect.call().idempotencyKey())
                .toList();
    }

    private static String findings(Outcome outcome) {
        return outcome.fold(done -> "done", refused -> refused.findings().get(0).code());
    }

    @Test
    void saysWhatIsParkedSinceWhenAndThatItWasNotSent() {
        CaseRef order = approvedWhileAway();

        ParkedEffect only = parked().get(0);

        assertThat(parked()).hasSize(1);
        assertThat(only.caseId()).isEqualTo(order.id());
        assertThat(only.target().capability()).hasToString("po.create");
        assertThat(only.reason()).isEqualTo("DOWN");
        assertThat(only.resumable()).isTrue();
        assertThat(only.since()).isBefore(lab.clock().instant());
    }

    @Test
    void goesOnUnderTheSameKeyWhenTheSystemIsBack() {
        CaseRef order = approvedWhileAway();
        lab.systems().down(false);

        lab.as("omar").resume(parked().get(0)).orThrow();
        lab.pass(Duration.ofMinutes(1));

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(order.read().work().exceptions()).isEmpty();
        assertThat(parked()).isEmpty();
        assertThat(lab.systems().sent("po.create")).hasSize(1);
        assertThat(intents(order)).as("no second intent of the order").containsExactly("po:1", "notice:1");
    }

    @Test
    void isSentAtOnceAlsoWhereTheReceiverDoesNotEnforceKeys() {
        lab.systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        CaseRef order = approvedWhileAway();
        lab.systems().down(false);

        lab.as("omar").resume(parked().get(0)).orThrow();
        lab.bursar().runDue();

        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void resolvingTheExceptionSendsTheSameIntentToo() {
        CaseRef order = approvedWhileAway();
        lab.systems().down(false);
        int exception = order.read().work().exceptions().get(0).number();

        lab.as("omar")
                .run(order.id(), new Wish.Resolve(exception, "CONNECTOR_BACK", RecordValue.EMPTY), "")
                .orThrow();
        lab.pass(Duration.ofMinutes(1));

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(intents(order)).containsExactly("po:1", "notice:1");
    }

    @Test
    void aWriteThatLandedBeforeTheOutageIsNotDoubledByResumingIt() {
        CaseRef order = bench.submitted("100.00");
        lab.systems().losesAnswer("po.create");
        lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
        for (int attempt = 0; attempt <= 6; attempt++) {
            lab.systems().next("po.create", new CommandOutcome.NotSent("OUTAGE", RetryAdvice.after(Duration.ZERO)));
        }
        lab.pass(Duration.ofHours(1));
        assertThat(parked()).hasSize(1);

        lab.as("omar").resume(parked().get(0)).orThrow();
        lab.pass(Duration.ofMinutes(10));

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(lab.systems().sent("po.create").stream()
                        .map(call -> call.idempotencyKey())
                        .distinct())
                .as("the receiver knows the key")
                .hasSize(1);
    }

    @Test
    void isParkedAgainWhileTheSystemIsStillAwayAfterAsManyTriesAsBefore() {
        approvedWhileAway();

        lab.as("omar").resume(parked().get(0)).orThrow();
        lab.bursar().runDue();
        assertThat(parked()).as("it is tried again first").isEmpty();
        lab.pass(Duration.ofHours(1));

        assertThat(parked()).hasSize(1);
    }

    @Test
    void whatMayHaveBeenAppliedIsNotResumed() {
        lab.systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        CaseRef order = bench.submitted("100.00");
        lab.systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
        lab.pass(Duration.ofHours(1));

        ParkedEffect doubtful = parked().get(0);

        assertThat(doubtful.resumable()).isFalse();
        assertThat(findings(lab.as("omar").resume(doubtful))).isEqualTo("SYS_EFFECT_IN_DOUBT");
    }

    @Test
    void onlyWhoWorksTheQueueResumesAndOnlyWhatIsParked() {
        approvedWhileAway();
        ParkedEffect only = parked().get(0);

        assertThat(findings(lab.as("dana").resume(only))).isEqualTo("POL_NOT_ALLOWED");
        lab.as("omar").resume(only).orThrow();
        assertThat(findings(lab.as("omar").resume(only))).isEqualTo("SYS_NOT_PARKED");
    }

    @Test
    void theLogDecidesTheSameAgain() {
        CaseRef order = approvedWhileAway();
        lab.systems().down(false);
        lab.as("omar").resume(parked().get(0)).orThrow();
        lab.pass(Duration.ofMinutes(1));

        assertThat(new ReDecider(lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
    }
}
