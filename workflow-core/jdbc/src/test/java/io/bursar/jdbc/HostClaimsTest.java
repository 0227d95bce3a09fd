package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.duplicate.DuplicateKey;
import io.bursar.controls.duplicate.InvoiceFacts;
import io.bursar.controls.duplicate.SupplierIdentity;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only one case of a host may hold (design §4.4). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostClaimsTest {

    private static final HostCase FIRST = HostCase.of("invoice", "INV-00123");
    private static final HostCase AGAIN = HostCase.of("invoice", "inv-123");
    private static final List<ClaimKey> NUMBER = List.of(new ClaimKey("invoice.number", "SUP-1001|123"));

    @TempDir
    Path directory;

    private static HostAct entry(HostSample host, HostCase invoice) {
        return host.act("greta.dorsey", HostSample.ENTER_INVOICE, invoice).claiming(NUMBER);
    }

    private static HostOutcome release(HostSample host, HostCase of) {
        return host.committed(
                here -> here.release(host.wish(), of, Actor.person("greta.dorsey"), "Entered by mistake"));
    }

    @ParameterizedTest
    @EnumSource
    void aSecondCaseIsToldWhoHoldsTheNumber(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.committed(here -> here.perform(entry(host, FIRST)).orThrow());

            HostOutcome refused = host.committed(here -> here.perform(entry(host, AGAIN)));

            assertThat(HostSample.findings(refused))
                    .singleElement()
                    .asString()
                    .isEqualTo("HOST_CLAIM_HELD: invoice INV-00123 holds the invoice.number of invoice inv-123 already,"
                            + " and only one case may.");
            assertThat(host.refusals(entry(host, AGAIN)))
                    .as("and could have asked beforehand")
                    .hasSize(1);
            assertThat(host.records(AGAIN)).as("a refusal leaves no trace").isEmpty();
            assertThat(host.rows("bursar_act")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogSaysWhatACaseClaimed(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.committed(here -> here.perform(entry(host, FIRST)).orThrow());
            host.committed(here -> here.perform(entry(host, FIRST)).orThrow());

            assertThat(host.records(FIRST))
                    .flatExtracting(record -> record.events())
                    .filteredOn(event -> event.code().equals("claimed"))
                    .as("once, though its own case claimed it twice")
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.body().text("kind")).contains("invoice.number");
                        assertThat(event.body().text("key")).contains("SUP-1001|123");
                    });
            assertThat(host.rows("bursar_claim")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theKeysOfDuplicateDetectionFindTheSameInvoiceWrittenOtherwise(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.committed(here -> here.perform(host.act("greta.dorsey", HostSample.ENTER_INVOICE, FIRST)
                            .claiming(keys("INV-00123", "10.00")))
                    .orThrow());

            HostOutcome sameAmount = host.committed(here -> here.perform(
                    host.act("kim.ito", HostSample.ENTER_INVOICE, AGAIN).claiming(keys("inv 123", "10.00"))));
            HostOutcome otherNumber = host.committed(here -> here.perform(
                    host.act("kim.ito", HostSample.ENTER_INVOICE, AGAIN).claiming(keys("INV-124", "10.00"))));

            assertThat(HostSample.codes(sameAmount))
                    .as("by number and amount, and by number and date")
                    .containsExactly("HOST_CLAIM_HELD", "HOST_CLAIM_HELD");
            assertThat(HostSample.isRecorded(otherNumber)).isTrue();
        }
    }

    private static List<ClaimKey> keys(String number, String gross) {
        SupplierIdentity supplier = SupplierIdentity.of("SUP-1001", "G-7");
        return DuplicateKey.claims(InvoiceFacts.of(supplier, number, Money.usd(gross), HostSample.TODAY)
                .keys());
    }

    @ParameterizedTest
    @EnumSource
    void whatACaseOfTheEngineHoldsAHostDoesNotTake(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.run("insert into bursar_claim (case_id, kind, key_name) values ('" + new UUID(1, 1)
                    + "', 'invoice.number', 'SUP-1001|123')");

            HostOutcome refused = host.committed(here -> here.perform(entry(host, FIRST)));

            assertThat(HostSample.findings(refused))
                    .singleElement()
                    .asString()
                    .contains("case " + new UUID(1, 1) + " holds the invoice.number");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReleasedOrRolledBackIsFree(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.rolledBack(here -> here.perform(entry(host, FIRST)).orThrow());
            host.committed(here -> here.perform(entry(host, AGAIN)).orThrow());
            release(host, AGAIN).orThrow();

            HostOutcome outcome = host.committed(here -> here.perform(entry(host, FIRST)));

            assertThat(HostSample.isRecorded(outcome)).isTrue();
            assertThat(host.rows("bursar_claim")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseFreesNothingOfAnotherCase(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.committed(here -> here.perform(entry(host, FIRST)).orThrow());
            release(host, AGAIN).orThrow();

            assertThat(HostSample.codes(host.committed(here -> here.perform(entry(host, AGAIN)))))
                    .containsExactly("HOST_CLAIM_HELD");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestForApprovalClaimsToo(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase one = HostCase.of("purchase", "PR-17");
            HostCase other = HostCase.of("purchase", "PR-18");

            host.committed(here -> here.submit(claiming(host.asks("dana.reyes", one, "100.00")))
                    .orThrow());
            HostOutcome refused =
                    host.committed(here -> here.submit(claiming(host.asks("dana.reyes", other, "100.00"))));

            assertThat(HostSample.codes(refused)).containsExactly("HOST_CLAIM_HELD");
            assertThat(host.approval(other)).isEmpty();
        }
    }

    private static HostSubmission claiming(HostSubmission asked) {
        return HostSubmission.of(asked.act().claiming(NUMBER), asked.plan(), asked.digest());
    }

    @Test
    void anActPlacesALimitedNumberOfClaims() {
        try (HostSample host = new HostSample(Dialect.H2, directory)) {
            HostAct act = host.act("greta.dorsey", HostSample.ENTER_INVOICE, FIRST);
            List<ClaimKey> most = keys(HostAct.MAX_CLAIMS);
            assertThat(HostSample.isRecorded(host.committed(here -> here.perform(act.claiming(most)))))
                    .isTrue();
            List<ClaimKey> tooMany = keys(HostAct.MAX_CLAIMS + 1);
            assertThatThrownBy(() -> act.claiming(tooMany)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<ClaimKey> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ClaimKey("invoice.number", "SUP-1001|" + number))
                .toList();
    }
}
