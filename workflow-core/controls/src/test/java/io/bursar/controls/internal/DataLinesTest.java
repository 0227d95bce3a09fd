package io.bursar.controls.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.controls.name.OrganizationName;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import org.junit.jupiter.api.Test;

/** The lists beside the code are read without notes and blank lines, and missed where they are gone. */
class DataLinesTest {

    @Test
    void aListIsReadWithoutNotesAndBlankLines() {
        assertThat(DataLines.beside(OrganizationName.class, "legal-forms.txt"))
                .contains("INC")
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotStartWith("#"));
    }

    @Test
    void aListThatIsGoneIsADefectAndNoEmptyList() {
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> DataLines.beside(OrganizationName.class, "gone.txt"))
                .satisfies(gone -> assertThat(gone.code()).isEqualTo(FailureCode.INVARIANT_BROKEN));
    }
}
