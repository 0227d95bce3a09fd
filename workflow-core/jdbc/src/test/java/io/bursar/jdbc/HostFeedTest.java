package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.jdbc.host.ActBatch;
import io.bursar.jdbc.host.FeedSource;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.SignedActBatch;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acts of another store, signed by it and checked after the fact (design §1, promise 1). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostFeedTest {

    private static final HostCase PURCHASE = HostCase.of("purchase", "PR-17");
    private static final HostCase INVOICE = HostCase.of("invoice", "INV-88").follows(PURCHASE);
    private static final HostCase ELSEWHERE = HostCase.of("warehouse-order", "1");
    private static final KeyPair WAREHOUSE = keys();
    private static final FeedSource SOURCE = new FeedSource("warehouse", WAREHOUSE.getPublic());

    @TempDir
    Path directory;

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Somebody did something in the chain of the purchase, in the warehouse. */
    private static Act act(String person, FunctionName function) {
        return new Act(
                new PersonId(person),
                ScopeKey.chain(PURCHASE.chain()),
                function,
                HostSample.NOW.minusSeconds(3_600),
                ELSEWHERE.id());
    }

    private static ActBatch first(Act... acts) {
        return new ActBatch("warehouse", 1, Digest.NONE, List.of(acts));
    }

    private static HostOutcome taken(HostSample host, ActBatch batch) {
        return taken(host, SignedActBatch.sign(batch, WAREHOUSE.getPrivate()));
    }

    private static HostOutcome taken(HostSample host, SignedActBatch sent) {
        return host.committed(here -> here.take(sent, SOURCE));
    }

    private static List<Finding> violations(HostOutcome outcome) {
        return outcome.fold(HostOutcome.Recorded::notes, HostOutcome.Refused::findings);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsForbiddenTogetherWithActsHereIsSaid(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);

            HostOutcome outcome =
                    taken(host, first(act("kim.ito", HostSample.APPROVE), act("lee.park", HostSample.APPROVE)));

            assertThat(violations(outcome))
                    .singleElement()
                    .asString()
                    .isEqualTo("SOD-03: lee.park entered, coded or matched the invoice (invoice INV-88, 2026-11-23)"
                            + " and may not approve the requisition.");
            assertThat(host.controls().verify(SOURCE.feed()).holds()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsForbiddenWithinTheFeedIsSaidOnce(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostOutcome outcome =
                    taken(host, first(act("lee.park", HostSample.APPROVE), act("lee.park", HostSample.ENTER_INVOICE)));

            assertThat(violations(outcome)).extracting(Finding::code).containsExactly("SOD-03");
        }
    }

    /** Somebody wrote the month first and the day then: around a supplier it would hide what is done until then. */
    @ParameterizedTest
    @EnumSource
    void anActThatIsStillToComeIsNotTaken(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            assertThat(HostSample.codes(taken(
                            host,
                            first(at(HostSample.NOW.plus(Duration.ofMinutes(5)).plusMillis(1))))))
                    .containsExactly("FEED_FUTURE");
            assertThat(violations(taken(host, first(at(HostSample.NOW.plus(Duration.ofMinutes(5)))))))
                    .as("the clock of the other store may be a little ahead")
                    .isEmpty();
        }
    }

    private static Act at(Instant when) {
        return new Act(
                new PersonId("lee.park"),
                ScopeKey.object("supplier", "SUP-1001"),
                new FunctionName("MAINTAIN_SUPPLIER"),
                when,
                ELSEWHERE.id());
    }

    @ParameterizedTest
    @EnumSource
    void anActElsewhereCountsHereFromThenOn(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            assertThat(violations(taken(host, first(act("lee.park", HostSample.APPROVE)))))
                    .isEmpty();

            HostOutcome refused = host.does("lee.park", HostSample.ENTER_INVOICE, INVOICE);

            assertThat(HostSample.codes(refused)).containsExactly("SOD-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameBatchAgainChangesNothing(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            ActBatch batch = first(act("lee.park", HostSample.APPROVE));
            HostOutcome once = taken(host, batch);
            HostOutcome again = taken(host, batch);

            assertThat(again.orThrow()).isEqualTo(once.orThrow());
            assertThat(host.rows("bursar_act")).isEqualTo(1);
            ActBatch other = first(act("kim.ito", HostSample.APPROVE));
            assertThat(HostSample.codes(taken(host, other))).containsExactly("FEED_FORKED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFeedHasNoGapsAndNoForks(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            ActBatch one = first(act("lee.park", HostSample.APPROVE));
            ActBatch two = new ActBatch("warehouse", 2, one.digest(), List.of());
            ActBatch forked = new ActBatch("warehouse", 2, two.digest(), List.of());

            assertThat(HostSample.codes(taken(host, two))).containsExactly("FEED_GAP");
            taken(host, one).orThrow();
            assertThat(HostSample.codes(taken(host, forked))).containsExactly("FEED_FORKED");
            taken(host, two).orThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRolledBackWasNotTaken(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            SignedActBatch sent =
                    SignedActBatch.sign(first(act("lee.park", HostSample.APPROVE)), WAREHOUSE.getPrivate());
            host.rolledBack(here -> here.take(sent, SOURCE).orThrow());

            assertThat(host.rows("bursar_act")).isZero();
            taken(host, sent).orThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void onlyTheWordOfTheStoreIsTaken(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            ActBatch batch = first(act("lee.park", HostSample.APPROVE));
            SignedActBatch sent = SignedActBatch.sign(batch, WAREHOUSE.getPrivate());
            byte[] changed = sent.content();
            changed[changed.length - 1] ^= 1;
            ActBatch ofAnother = new ActBatch("pharmacy", 1, Digest.NONE, List.of());

            assertThat(HostSample.codes(taken(host, SignedActBatch.sign(batch, keys().getPrivate()))))
                    .containsExactly("FEED_SIGNATURE");
            assertThat(HostSample.codes(taken(host, new SignedActBatch(changed, sent.signature()))))
                    .containsExactly("FEED_SIGNATURE");
            assertThat(HostSample.codes(taken(host, new SignedActBatch(sent.content(), new byte[3]))))
                    .containsExactly("FEED_SIGNATURE");
            assertThat(HostSample.codes(taken(host, ofAnother))).containsExactly("FEED_OTHER_STORE");
            assertThat(HostSample.codes(
                            taken(host, new SignedActBatch(new byte[SignedActBatch.MAX_BYTES + 1], new byte[0]))))
                    .containsExactly("FEED_TOO_LARGE");
            assertThat(host.rows("bursar_log")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void signedNonsenseIsRefusedToo(Dialect dialect) throws GeneralSecurityException {
        try (HostSample host = new HostSample(dialect, directory)) {
            byte[] bytes = "acts".getBytes(StandardCharsets.UTF_8);
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(WAREHOUSE.getPrivate());
            signing.update(bytes);

            assertThat(HostSample.codes(taken(host, new SignedActBatch(bytes, signing.sign()))))
                    .containsExactly("FEED_MALFORMED");
        }
    }

    @Test
    void aBatchHasLimits() {
        List<Act> acts = IntStream.rangeClosed(0, ActBatch.MAX_ACTS)
                .mapToObj(number -> act("lee.park", HostSample.APPROVE))
                .toList();
        List<Act> people = IntStream.rangeClosed(0, ActBatch.MAX_PEOPLE)
                .mapToObj(number -> act("person-" + number, HostSample.APPROVE))
                .toList();

        assertThat(new ActBatch("warehouse", 1, Digest.NONE, acts.subList(1, acts.size())).acts())
                .hasSize(ActBatch.MAX_ACTS);
        assertThatThrownBy(() -> new ActBatch("warehouse", 1, Digest.NONE, acts))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ActBatch("warehouse", 1, Digest.NONE, people))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
