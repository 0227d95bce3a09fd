package io.bursar.controls.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PostalAddress;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SupplierDuplicatesProperties {

    @Property(tries = 1_000)
    void theOrderOfTheTwoDoesNotMatter(@ForAll("suppliers") SupplierFacts one, @ForAll("suppliers") SupplierFacts two) {
        assertThat(SupplierDuplicates.compare(one, two).map(SupplierDuplicate::evidence))
                .isEqualTo(SupplierDuplicates.compare(two, one).map(SupplierDuplicate::evidence));
    }

    @Property(tries = 1_000)
    void aSharedKeyIsAlwaysFoundAndNamesItsRule(
            @ForAll("suppliers") SupplierFacts one, @ForAll("suppliers") SupplierFacts two) {
        List<String> shared = one.keys().stream()
                .filter(two.keys()::contains)
                .map(DuplicateKey::kind)
                .distinct()
                .toList();
        boolean same = one.supplierId().equals(two.supplierId());

        Optional<SupplierDuplicate> found = SupplierDuplicates.compare(one, two);

        assertThat(found.isPresent() || same || shared.isEmpty()).isTrue();
        found.ifPresent(duplicate -> assertThat(duplicate.candidate().kinds()).containsAll(shared));
    }

    @Property(tries = 500)
    void theSurestRuleSaysTheLevel(@ForAll("suppliers") SupplierFacts one, @ForAll("suppliers") SupplierFacts two) {
        SupplierDuplicates.compare(one, two)
                .ifPresent(duplicate -> assertThat(duplicate.evidence())
                        .allSatisfy(
                                evidence -> assertThat(evidence.level()).isGreaterThanOrEqualTo(duplicate.level())));
    }

    @Provide
    Arbitrary<SupplierFacts> suppliers() {
        Arbitrary<String> ids = Arbitraries.of("S-1", "S-2", "S-3");
        Arbitrary<String> names = Arbitraries.of("Acme Inc", "Acme LLC", "Acmee", "Zenith Labs", "Zenith Lab Co");
        Arbitrary<PostalAddress> places = Combinators.combine(
                        Arbitraries.of("1 Elm St", "1 Elm Street", ""),
                        Arbitraries.of("OH", "TX", ""),
                        Arbitraries.of("45402", ""))
                .as(PostalAddress::of);
        Arbitrary<Optional<String>> keys = Arbitraries.of("a", "b").optional();
        Arbitrary<SupplierNumbers> numbers =
                Combinators.combine(keys, keys, keys).as(SupplierNumbers::new);
        return Combinators.combine(ids, names, places, numbers)
                .as((id, name, place, known) ->
                        SupplierFacts.of(id, OrganizationName.of(name), place).withNumbers(known));
    }
}
