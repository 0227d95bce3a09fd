package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Sensitivity;
import org.junit.jupiter.api.Test;

class RestrictedTest {

    @Test
    void showsTheLastFourCharactersOfALongValueOnly() {
        assertThat(Restricted.financial("123456789012")).hasToString("****9012");
        assertThat(Restricted.financial("12345678901")).hasToString("****");
        assertThat(Restricted.financial("")).hasToString("****");
    }

    @Test
    void revealsItselfOnlyWhenAsked() {
        Restricted account = Restricted.financial("GB82WEST12345698765432");

        assertThat(account.reveal()).isEqualTo("GB82WEST12345698765432");
        assertThat(account.sensitivity()).isEqualTo(Sensitivity.FIN_RESTRICTED);
        assertThat(account)
                .isEqualTo(Restricted.financial("GB82WEST12345698765432"))
                .hasSameHashCodeAs(Restricted.financial("GB82WEST12345698765432"))
                .isNotEqualTo(Restricted.financial("other"));
    }
}
