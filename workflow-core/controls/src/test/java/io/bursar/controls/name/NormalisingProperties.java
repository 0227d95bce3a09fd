package io.bursar.controls.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class NormalisingProperties {

    @Property(tries = 2_000)
    void normalisingTwiceIsNormalisingOnce(@ForAll @StringLength(max = 60) String written) {
        String once = OrganizationName.of(written).normalised();

        assertThat(OrganizationName.of(once.substring(0, Math.min(once.length(), OrganizationName.MAX_LENGTH)))
                        .normalised())
                .isEqualTo(once);
    }

    @Property(tries = 500)
    void whatIsMadeOfLegalFormsNormalisesOnce(@ForAll("forms") String written) {
        String once = OrganizationName.of(written).normalised();

        assertThat(OrganizationName.of(once).normalised()).isEqualTo(once);
        assertThat(once).isNotEmpty();
    }

    @Property(tries = 500)
    void caseAndPunctuationDoNotMatter(@ForAll("names") String name) {
        OrganizationName plain = OrganizationName.of(name);

        assertThat(OrganizationName.of(name.toLowerCase(Locale.ROOT))).isEqualTo(plain);
        assertThat(OrganizationName.of("  " + name.replace(" ", " - ") + " , ")).isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("THE", "LLC", "L", "C", "CO", "INC", "LIMITED", "LIABILITY", "COMPANY", "P", "A", "ACME")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Acme", "Surgical", "of", "Dayton", "Inc", "North", "Ærø", "Müller", "3M")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }
}
