package io.bursar.controls.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdentifierValuesTest {

    @Test
    void restrictedNumbersShowOnlyTheirEnd() {
        assertThat(List.of(new Ein("12-3456789"), new Ssn("123-45-6789"), new Itin("912-70-6789")))
                .allSatisfy(tin -> assertThat(tin).hasToString("*****6789"))
                .extracting(Tin::kind)
                .containsExactly(IdentifierKind.EIN, IdentifierKind.SSN, IdentifierKind.ITIN);
        assertThat(new Iban("GB82 WEST 1234 5698 7654 32")).hasToString("*****5432");
    }

    @Test
    void openNumbersShowThemselvesNormalised() {
        assertThat(new Npi("1234567893")).hasToString("1234567893");
        assertThat(new DeaNumber("ab1234563")).hasToString("AB1234563");
        assertThat(new Ndc("1234-5678-90")).hasToString("01234-5678-90");
        assertThat(new RoutingNumber("021000021")).hasToString("021000021");
        assertThat(new Gln("0614141000005")).hasToString("0614141000005");
        assertThat(new Sscc("106141412345678908")).hasToString("106141412345678908");
        assertThat(new UnspscCode("42142500").segment()).isEqualTo("42");
        assertThat(new UnspscCode("42142500")).hasToString("42142500");
    }

    @Test
    void theSameItemInAnyLengthIsTheSame() {
        assertThat(new Gtin("036000291452")).isEqualTo(new Gtin("0036000291452"));
        assertThat(new Gtin("036000291452")).hasToString("00036000291452");
    }

    @Test
    void noValueIsMadeOfWhatDoesNotHold() {
        List<Function<String, Object>> makers = List.of(
                Npi::new,
                DeaNumber::new,
                Ndc::new,
                RoutingNumber::new,
                Iban::new,
                Ein::new,
                Ssn::new,
                Itin::new,
                Gtin::new,
                Gln::new,
                Sscc::new,
                UnspscCode::new);

        assertThat(makers)
                .allSatisfy(maker -> assertThatThrownBy(() -> maker.apply("666-12-3456"))
                        .isInstanceOfSatisfying(BursarException.class, failure -> {
                            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_IDENTIFIER);
                            assertThat(failure.toString()).doesNotContain("3456");
                        }));
    }
}
