package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UblRuleTest {

    @Test
    void everyCodeIsItsOwn() {
        assertThat(UblRule.values()).extracting(UblRule::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesADocumentUnreadableBlocks(UblRule rule) {
        assertThat(rule.code()).matches("UBL(-[A-Z]+)+");
        assertThat(rule.finding().message()).isNotEmpty();
        if (rule.structural()) {
            assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        }
    }
}
