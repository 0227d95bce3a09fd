package io.bursar.controls.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.model.finding.Severity;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDuplicatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final SupplierIdentity ACME =
            SupplierIdentity.of("S-1", "G-1").withTinToken("tin-1").withBankToken("bank-1");

    private final InvoiceFacts paid = invoice(ACME, "INV-00123", "1200.00", DAY);

    @Test
    void onlyWhatIsExactIsClaimed() {
        assertThat(DuplicateKey.claims(paid.keys()))
                .extracting(ClaimKey::kind)
                .containsExactly("invoice.number-gross", "invoice.number-date");
        assertThat(DuplicateKey.claims(paid.asCreditOrReversed().keys())).isEmpty();
    }

    @Test
    void theSameNumberAndAmountIsExactHoweverWritten() {
        DuplicateCandidate candidate = compare(invoice(ACME, "inv 123", "1200.00", DAY.plusDays(40)));

        assertThat(candidate.level()).isEqualTo(DuplicateLevel.EXACT);
        assertThat(candidate.kinds()).containsExactly("invoice.number-gross");
    }

    @Test
    void theSameNumberAndDateIsExactWhateverTheAmount() {
        assertThat(compare(invoice(ACME, "123", "99.00", DAY)).kinds()).containsExactly("invoice.number-date");
    }

    @Test
    void aSecondSupplierIdOfTheGroupMakesNoDifference() {
        SupplierIdentity second = SupplierIdentity.of("S-2", "g-1");

        assertThat(compare(invoice(second, "123", "1200.00", DAY)).level()).isEqualTo(DuplicateLevel.EXACT);
    }

    @Test
    void anotherCurrencyIsAnotherAmount() {
        InvoiceFacts euro = InvoiceFacts.of(ACME, "123", Money.of("1200.00", "EUR"), DAY.plusDays(40));

        assertThat(InvoiceDuplicates.compare(paid, euro)).isEmpty();
    }

    @Test
    void theSameAmountAndDateUnderAnotherNumberIsStrong() {
        DuplicateCandidate candidate = compare(invoice(ACME, "999", "1200.00", DAY));

        assertThat(candidate.level()).isEqualTo(DuplicateLevel.STRONG);
        assertThat(candidate.kinds()).containsExactly("invoice.gross-date");
    }

    @Test
    void theSameTaxNumberOrBankAccountUnderAnotherSupplierIsStrong() {
        SupplierIdentity sameTin = SupplierIdentity.of("S-9", "G-9").withTinToken("tin-1");
        SupplierIdentity sameBank = SupplierIdentity.of("S-9", "G-9").withBankToken("bank-1");

        assertThat(compare(invoice(sameTin, "123", "5.00", DAY.plusDays(99))).kinds())
                .containsExactly("invoice.tin-number");
        assertThat(compare(invoice(sameBank, "123", "5.00", DAY.plusDays(99))).kinds())
                .containsExactly("invoice.bank-number");
    }

    @Test
    void aSupplierThatUsesANumberAgainIsNoDuplicate() {
        assertThat(InvoiceDuplicates.compare(paid, invoice(ACME, "123", "5.00", DAY.plusYears(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // number, gross, days later, fuzzy
        "124, 1206.00, 7, true",
        "I23, 1206.00, -7, true",
        "124, 1206.04, 7, false",
        "124, 1206.00, 8, false",
        "199, 1206.00, 7, false",
    })
    void similarNumberAmountAndDateAreFuzzy(String number, String gross, int days, boolean fuzzy) {
        InvoiceFacts arrived = invoice(ACME, number, gross, DAY.plusDays(days));

        assertThat(InvoiceDuplicates.compare(paid, arrived)
                        .map(DuplicateCandidate::level)
                        .filter(DuplicateLevel.FUZZY::equals))
                .matches(level -> level.isPresent() == fuzzy);
    }

    @Test
    void amountsHalfAPercentOfTheLargerApartAreSimilarAndTwoCurrenciesNever() {
        InvoiceFacts euro = InvoiceFacts.of(ACME, "124", Money.of("1200.00", "EUR"), DAY.plusDays(1));

        assertThat(InvoiceDuplicates.compare(paid, invoice(ACME, "124", "1194.00", DAY.plusDays(1))))
                .isPresent();
        assertThat(InvoiceDuplicates.compare(paid, invoice(ACME, "124", "1193.99", DAY.plusDays(1))))
                .isEmpty();
        assertThat(InvoiceDuplicates.compare(paid, euro)).isEmpty();
    }

    @Test
    void invoicesWithoutOrderOfTwoGroupsAreNotSimilar() {
        SupplierIdentity stranger = SupplierIdentity.of("S-9", "G-9");

        assertThat(InvoiceDuplicates.compare(paid, invoice(stranger, "124", "1200.00", DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void invoicesOfDifferentOrderLinesAreNotSimilar() {
        InvoiceFacts arrived = invoice(ACME, "124", "1200.00", DAY.plusDays(1));

        assertThat(InvoiceDuplicates.compare(
                        paid.withPoLines(Set.of("PO-1/1", "PO-1/2")), arrived.withPoLines(Set.of("PO-1/3"))))
                .isEmpty();
        assertThat(InvoiceDuplicates.compare(
                        paid.withPoLines(Set.of("PO-1/1", "PO-1/2")), arrived.withPoLines(Set.of("PO-1/2"))))
                .isPresent();
    }

    @Test
    void creditsAndReversedDocumentsLeaveTheExactSetOnly() {
        InvoiceFacts reversed = paid.asCreditOrReversed();

        assertThat(reversed.keys()).extracting(DuplicateKey::level).containsOnly(DuplicateLevel.STRONG);
        assertThat(InvoiceDuplicates.compare(reversed, paid))
                .map(DuplicateCandidate::level)
                .contains(DuplicateLevel.FUZZY);
    }

    @Test
    void aNumberWithoutLettersOrDigitsIsNoKey() {
        InvoiceFacts nameless = invoice(SupplierIdentity.of("S-1", "G-1"), "--", "1200.00", DAY);

        assertThat(nameless.keys()).extracting(DuplicateKey::kind).containsExactly("invoice.gross-date");
    }

    @Test
    void onlyTheFuzzyLevelDoesNotBlock() {
        assertThat(compare(invoice(ACME, "123", "1200.00", DAY))
                        .finding("INV_DUPLICATE")
                        .blocks())
                .isTrue();
        assertThat(compare(invoice(ACME, "124", "1200.00", DAY.plusDays(1)))
                        .finding("INV_DUPLICATE")
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void keysShowNothingOfWhatTheyStandFor() {
        assertThat(paid.keys())
                .hasSize(5)
                .allSatisfy(key -> assertThat(key.key()).matches("[0-9a-f]{64}"));
    }

    @Test
    void differentPartsNeverMeetInOneKey() {
        DuplicateKey one = DuplicateKey.of(DuplicateLevel.EXACT, "k", java.util.List.of("AB", "C"));
        DuplicateKey other = DuplicateKey.of(DuplicateLevel.EXACT, "k", java.util.List.of("A", "BC"));

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void anInvoiceHasALimitOfLines() {
        assertThat(paid.withPoLines(lines(InvoiceFacts.MAX_LINES)).poLines()).hasSize(InvoiceFacts.MAX_LINES);
        assertThatThrownBy(() -> paid.withPoLines(lines(InvoiceFacts.MAX_LINES + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(line -> "PO-1/" + line).collect(Collectors.toSet());
    }

    private DuplicateCandidate compare(InvoiceFacts arrived) {
        assertThat(InvoiceDuplicates.compare(paid, arrived)).isEqualTo(InvoiceDuplicates.compare(arrived, paid));
        return InvoiceDuplicates.compare(arrived, paid).orElseThrow();
    }

    private static InvoiceFacts invoice(SupplierIdentity supplier, String number, String gross, LocalDate date) {
        return InvoiceFacts.of(supplier, number, Money.usd(gross), date);
    }
}
