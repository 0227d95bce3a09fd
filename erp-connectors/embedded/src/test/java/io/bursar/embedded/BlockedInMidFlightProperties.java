package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.spi.payables.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * A supplier blocked in mid-flight: whatever comes in whatever order, no payment leaves after the block. Judged by the
 * books of the ERP alone: when it first said that the supplier is blocked, and what the bank got when.
 */
@Tag("long")
class BlockedInMidFlightProperties {

    private static final int TRIES_PER_FILE = 250;

    private static @Nullable MidFlight house;
    private static @Nullable Path folder;
    private static int tries;
    private static int paid;
    private static int withPayments;

    /** What happens next. */
    enum What {
        ARRIVE,
        DELIVER,
        RUN_DUE,
        PREPARE,
        RELEASE,
        TELL,
        PASS,
        SETTLE,
        BLOCK
    }

    /** One thing that happens, and to which of several, or for how long. */
    record Step(What what, int which) {

        void in(MidFlight at) {
            switch (what) {
                case ARRIVE -> at.arrive();
                case DELIVER -> at.deliver(which);
                case RUN_DUE -> at.runDue();
                case PREPARE -> at.prepare(which);
                case RELEASE -> at.release(which);
                case TELL -> at.tell(which);
                case PASS -> at.pass(which + 1);
                case SETTLE -> at.settle();
                case BLOCK -> at.block();
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> interleavings() {
        Arbitrary<What> what = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, What.ARRIVE),
                net.jqwik.api.Tuple.of(8, What.DELIVER),
                net.jqwik.api.Tuple.of(3, What.RUN_DUE),
                net.jqwik.api.Tuple.of(3, What.PREPARE),
                net.jqwik.api.Tuple.of(3, What.RELEASE),
                net.jqwik.api.Tuple.of(1, What.TELL),
                net.jqwik.api.Tuple.of(3, What.PASS),
                net.jqwik.api.Tuple.of(2, What.SETTLE),
                net.jqwik.api.Tuple.of(1, What.BLOCK));
        Arbitrary<Step> step =
                Combinators.combine(what, Arbitraries.integers().between(0, 7)).as(Step::new);
        return step.list().ofMinSize(6).ofMaxSize(26);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void noPaymentLeavesAfterTheBlock(
            @ForAll @IntRange(max = MidFlight.INVOICES) int posted, @ForAll("interleavings") List<Step> steps)
            throws IOException {
        MidFlight at = house();
        at.begin();
        at.arrived(posted);
        for (Step step : steps) {
            step.in(at);
            at.look();
            nothingLeftAfterTheBlock(at);
        }
        int before = at.paidInvoices();

        at.comeToRest();

        nothingLeftAfterTheBlock(at);
        assertThat(at.isBlocked()).as("the block has arrived by now").isTrue();
        paid += at.paidInvoices();
        withPayments += before > 0 ? 1 : 0;
    }

    private static void nothingLeftAfterTheBlock(MidFlight at) {
        at.blockedAt()
                .ifPresent(blocked -> assertThat(at.atTheBank())
                        .as("payments at the bank, blocked at %s", blocked)
                        .allSatisfy(payment -> assertThat(leftAt(payment)).isBeforeOrEqualTo(blocked)));
    }

    private static Instant leftAt(Payment payment) {
        return payment.cutOff().orElseThrow();
    }

    /** A file grows with every try; after some there is a new one. */
    private static MidFlight house() throws IOException {
        MidFlight open = house;
        if (open == null || tries % TRIES_PER_FILE == 0) {
            close();
            folder = Files.createTempDirectory("mid-flight");
            open = new MidFlight(folder.resolve("erp"), tries + 1L);
            house = open;
        }
        tries++;
        return open;
    }

    @AfterContainer
    static void close() throws IOException {
        if (house != null) {
            house.close();
            house = null;
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            folder = null;
        }
    }

    @AfterContainer
    static void saysHowMuchWasTried() {
        System.out.printf(
                "Blocked in mid-flight: %d interleavings, in %d of them payments left before the block, %d payments in all%n",
                tries, withPayments, paid);
        assertThat(withPayments)
                .as("interleavings in which something was paid at all")
                .isPositive();
    }
}
