package io.bursar.controls.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplitDetectionTest {

    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final CommitmentKey BY_DANA = CommitmentKey.byRequester(DANA, "S-100", "42142500");
    private static final CommitmentKey BY_CENTER = CommitmentKey.byCostCenter("CC-1", "S-100", "42142500");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<Money> LIMITS = List.of(Money.usd("25000"), Money.usd("5000"));

    @Test
    void twoRequestsThatTogetherCrossALimitAreSuspect() {
        SplitResult together = detect("2600.00", row(2, BY_DANA, "2400.01", Duration.ofDays(3)));
        assertThat(together.aggregated()).isEqualTo(Money.usd("5000.01"));
        assertThat(together.siblings()).containsExactly(caseId(2));
        assertThat(together.finding()).get().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("REQ_SPLIT_SUSPECT");
            assertThat(finding.context()).containsEntry("threshold", "5000.00 USD");
        });
    }

    @Test
    void exactlyAtTheLimitTheyAreAddedUpButNotSuspect() {
        SplitResult together = detect("2600.00", row(2, BY_DANA, "2400.00", Duration.ofDays(3)));
        assertThat(together.aggregated()).isEqualTo(Money.usd("5000.00"));
        assertThat(together.finding()).isEmpty();
    }

    @Test
    void aRequestThatCrossesTheLimitAloneIsNotSuspectForIt() {
        assertThat(detect("6000.00", row(2, BY_DANA, "1000.00", Duration.ZERO)).finding())
                .isEmpty();
        assertThat(detect("6000.00", row(2, BY_DANA, "19000.01", Duration.ZERO)).finding())
                .get()
                .extracting(Finding::context)
                .satisfies(context -> assertThat(context).containsEntry("threshold", "25000.00 USD"));
    }

    @Test
    void ofTwoThresholdsCrossedTheLowerOneIsNamed() {
        SplitResult together = detect("2600.00", row(2, BY_DANA, "22400.01", Duration.ofDays(3)));
        assertThat(together.finding())
                .get()
                .extracting(Finding::context)
                .satisfies(context -> assertThat(context).containsEntry("threshold", "5000.00 USD"));
    }

    @Test
    void exactlyAThresholdIsNotYetAboveItAlone() {
        assertThat(detect("5000.00", row(2, BY_DANA, "0.01", Duration.ZERO)).finding())
                .get()
                .extracting(Finding::context)
                .satisfies(context -> assertThat(context).containsEntry("threshold", "5000.00 USD"));
    }

    @Test
    void theWindowIsFourteenDaysInclusiveBothWays() {
        Duration window = Duration.ofDays(14);
        assertThat(detect("1.00", row(2, BY_DANA, "9", window)).siblings()).hasSize(1);
        assertThat(detect("1.00", row(2, BY_DANA, "9", window.plusMillis(1))).siblings())
                .isEmpty();
        assertThat(detect("1.00", row(2, BY_DANA, "9", window.negated())).siblings())
                .hasSize(1);
    }

    @Test
    void aCaseUnderBothKeysCountsOnce() {
        SplitResult together = detect(
                "1000",
                row(2, BY_DANA, "1000", Duration.ofDays(1)),
                row(2, BY_CENTER, "1000", Duration.ofDays(1)),
                row(3, BY_CENTER, "1000", Duration.ofDays(1)));
        assertThat(together.aggregated()).isEqualTo(Money.usd("3000"));
    }

    @Test
    void theCaseItselfAndReleasedOnesDoNotCount() {
        SplitResult together = detect(
                "1000",
                row(1, BY_DANA, "9000", Duration.ZERO),
                row(2, BY_DANA, "9000", Duration.ZERO).released());
        assertThat(together.aggregated()).isEqualTo(Money.usd("1000"));
        assertThat(together.siblings()).isEmpty();
    }

    @Test
    void differentPartsNeverGiveOneKey() {
        assertThat(CommitmentKey.byCostCenter("A|B", "C", "D"))
                .isNotEqualTo(CommitmentKey.byCostCenter("A", "B|C", "D"));
        assertThat(CommitmentKey.byCostCenter("A%7CB", "C", "D"))
                .isNotEqualTo(CommitmentKey.byCostCenter("A|B", "C", "D"));
    }

    @Test
    void looksAtALimitedNumberOfRows() {
        Commitment row = row(2, BY_DANA, "1", Duration.ZERO);
        List<Commitment> most = Collections.nCopies(SplitDetection.MAX_ROWS, row);
        assertThat(SplitDetection.detect(question("1"), most).aggregated()).isEqualTo(Money.usd("2"));
        List<Commitment> tooMany = Collections.nCopies(SplitDetection.MAX_ROWS + 1, row);
        assertThatThrownBy(() -> SplitDetection.detect(question("1"), tooMany))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsAndKeysSurviveTheirStoredForm() {
        Commitment row = row(2, BY_CENTER, "1000.50", Duration.ofDays(1)).released();
        assertThat(Commitment.from(row.toData())).isEqualTo(row);
        ClaimKey claim = new ClaimKey("invoice.number-gross", "G-7|123|1200.00 USD");
        assertThat(ClaimKey.parse(claim.toString())).isEqualTo(claim);
        assertThat(CommitmentKey.parse(BY_DANA.toString())).isEqualTo(BY_DANA);
    }

    @Test
    void aClaimHasAKindOfPlainLetters() {
        assertThatThrownBy(() -> new ClaimKey("Invoice", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimKey("", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimKey("invoice", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimKey("invoice", "x".repeat(ClaimKey.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ClaimKey("a".repeat(ClaimKey.MAX_KIND), "x".repeat(ClaimKey.MAX_LENGTH)).key())
                .hasSize(300);
    }

    private static SplitResult detect(String amount, Commitment... rows) {
        return SplitDetection.detect(question(amount), List.of(rows));
    }

    private static SplitQuestion question(String amount) {
        return new SplitQuestion(caseId(1), Money.usd(amount), NOW, LIMITS);
    }

    private static Commitment row(int number, CommitmentKey key, String amount, Duration ago) {
        return new Commitment(key, caseId(number), NOW.minus(ago), Money.usd(amount), Commitment.State.COUNTED);
    }

    private static CaseId caseId(int number) {
        return new CaseId(new UUID(0, number));
    }
}
