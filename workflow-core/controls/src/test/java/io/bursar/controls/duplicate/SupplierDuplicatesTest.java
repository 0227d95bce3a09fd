package io.bursar.controls.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PostalAddress;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.finding.Severity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupplierDuplicatesTest {

    private static final PostalAddress ELM = PostalAddress.of("9 Elm Street", "OH", "45402");
    private static final PostalAddress OAK = PostalAddress.of("77 Oak Avenue", "OH", "44101");
    private static final PostalAddress AUSTIN = PostalAddress.of("1 Congress Avenue", "TX", "73301");

    private final SupplierFacts acme = supplier("S-1", "Acme Surgical, Inc.", ELM)
            .withNumbers(new SupplierNumbers(Optional.of("tin-a"), Optional.of("bank-a"), Optional.of("1234567893")));

    @Test
    void theSameTaxNumberAndRemitToIsExactHoweverNamedAndWritten() {
        SupplierFacts again = supplier("S-2", "AS Holdings", PostalAddress.of("9 ELM ST.", "OH", "45402-0001"))
                .withNumbers(tin("tin-a"));

        SupplierDuplicate found = compare(again);

        assertThat(found.level()).isEqualTo(DuplicateLevel.EXACT);
        assertThat(found.candidate().kinds()).containsExactly("supplier.tin-remit", "supplier.tin");
    }

    @Test
    void theSameTaxNumberElsewhereIsStrong() {
        assertThat(compare(supplier("S-2", "AS Holdings", AUSTIN).withNumbers(tin("tin-a")))
                        .candidate())
                .isEqualTo(new DuplicateCandidate(DuplicateLevel.STRONG, List.of("supplier.tin")));
    }

    @Test
    void theSameBankAccountOrProviderNumberIsStrong() {
        SupplierNumbers bank = new SupplierNumbers(Optional.empty(), Optional.of("bank-a"), Optional.empty());
        SupplierNumbers npi = new SupplierNumbers(Optional.empty(), Optional.empty(), Optional.of("1234567893"));

        assertThat(compare(supplier("S-2", "Other", AUSTIN).withNumbers(bank))
                        .candidate()
                        .kinds())
                .containsExactly("supplier.bank");
        assertThat(compare(supplier("S-2", "Other", AUSTIN).withNumbers(npi))
                        .candidate()
                        .kinds())
                .containsExactly("supplier.npi");
    }

    @Test
    void theSameNameInOneZipIsFuzzyWhateverTheLegalForm() {
        SupplierDuplicate found =
                compare(supplier("S-2", "ACME SURGICAL LLC", PostalAddress.of("1 Other", "", "45402")));

        assertThat(found.level()).isEqualTo(DuplicateLevel.FUZZY);
        assertThat(found.candidate().kinds()).containsExactly("supplier.name-zip");
    }

    @Test
    void anAlikeNameInOneStateIsFuzzyWithItsStrength() {
        DuplicateEvidence evidence =
                compare(supplier("S-2", "Acme Surgcial Co", OAK)).evidence().get(0);

        assertThat(evidence.kind()).isEqualTo("supplier.name-state");
        assertThat(evidence.strength()).isEqualTo(new BigDecimal("0.9846"));
    }

    @Test
    void anAlikeNameInAnotherStateIsNobodysConcern() {
        assertThat(SupplierDuplicates.compare(acme, supplier("S-2", "Acme Surgcial Co", AUSTIN)))
                .isEmpty();
    }

    @Test
    void aNameItDoesBusinessAsCountsLikeTheLegalOne() {
        SupplierFacts holding =
                supplier("S-2", "Blue Ridge Holdings", OAK).alsoNamed(OrganizationName.of("Acme Surgical"));

        assertThat(compare(holding).candidate().kinds()).containsExactly("supplier.name-state");
    }

    @Test
    void aSupplierIsNoDuplicateOfItself() {
        assertThat(SupplierDuplicates.compare(acme, acme)).isEmpty();
    }

    @Test
    void theSurestComeFirstAndOnlySoManyAsAPersonCanLookAt() {
        List<SupplierFacts> known = IntStream.range(0, 60)
                .mapToObj(i -> supplier("S-" + (100 + i), "Acme Surgcial", OAK))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        known.add(supplier("S-9", "Else", AUSTIN).withNumbers(tin("tin-a")));

        List<SupplierDuplicate> found = SupplierDuplicates.among(acme, known);

        assertThat(found).hasSize(SupplierDuplicates.MAX_FOUND);
        assertThat(found.get(0).supplierId()).isEqualTo("S-9");
        assertThat(found.get(1).supplierId()).isEqualTo("S-100");
    }

    @Test
    void moreSuppliersThanTheLimitAreRefused() {
        List<SupplierFacts> tooMany = Collections.nCopies(SupplierDuplicates.MAX_COMPARED + 1, acme);

        assertThat(SupplierDuplicates.among(acme, tooMany.subList(0, SupplierDuplicates.MAX_COMPARED)))
                .isEmpty();
        assertThatThrownBy(() -> SupplierDuplicates.among(acme, tooMany))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
    }

    @Test
    void aFindingNamesSupplierRulesAndStrengthsAndNoNumber() {
        Finding finding = compare(supplier("S-2", "Acme Surgcial", OAK).withNumbers(tin("tin-a")))
                .finding("SUP_DUPLICATE");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.context())
                .containsEntry("supplierId", "S-2")
                .containsEntry("evidence", "supplier.tin 1.0000; supplier.name-state 0.9846");
        assertThat(finding + acme.toString()).doesNotContain("tin-a").doesNotContain("bank-a");
    }

    @Test
    void theExactKeyIsTheClaimOfTaxNumberAndRemitTo() {
        List<DuplicateKey> exact = acme.keys().stream()
                .filter(key -> key.level() == DuplicateLevel.EXACT)
                .toList();

        assertThat(exact).extracting(DuplicateKey::kind).containsExactly("supplier.tin-remit");
        assertThat(supplier("S-3", "No Address", PostalAddress.UNKNOWN)
                        .withNumbers(tin("tin-a"))
                        .keys())
                .extracting(DuplicateKey::kind)
                .containsExactly("supplier.tin");
    }

    @Test
    void aSupplierHasAtMostTenNames() {
        List<OrganizationName> ten = names(SupplierFacts.MAX_NAMES);
        List<OrganizationName> eleven = names(SupplierFacts.MAX_NAMES + 1);

        assertThat(new SupplierFacts("S-2", ten, ELM, SupplierNumbers.NONE).names())
                .hasSize(10);
        assertThatThrownBy(() -> new SupplierFacts("S-2", eleven, ELM, SupplierNumbers.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNumbersOfASupplierReadWithoutWhatIsRestricted() {
        assertThat(acme.numbers()).hasToString("SupplierNumbers[npi=1234567893]");
    }

    @Test
    void levelsOfDuplicatesHaveCodes() {
        assertThat(DuplicateLevel.values())
                .extracting(DuplicateLevel::code)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private static List<OrganizationName> names(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> OrganizationName.of("Supplies " + (char) ('A' + number)))
                .toList();
    }

    private SupplierDuplicate compare(SupplierFacts other) {
        return SupplierDuplicates.compare(acme, other).orElseThrow();
    }

    private static SupplierNumbers tin(String key) {
        return new SupplierNumbers(Optional.of(key), Optional.empty(), Optional.empty());
    }

    private static SupplierFacts supplier(String id, String name, PostalAddress remitTo) {
        return SupplierFacts.of(id, OrganizationName.of(name), remitTo);
    }
}
