package io.bursar.controls.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.sod.SodSeverity;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StoredFieldsTest {

    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final PersonId LEE = new PersonId("lee.park");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final RecordValue stored = Data.record()
            .put("text", "SA-7")
            .put("money", Money.usd("5.00"))
            .put("date", LocalDate.parse("2026-03-02"))
            .put("instant", NOW)
            .put("number", 7)
            .put("people", StoredFields.peopleList(List.of(LEE, DANA)))
            .build();

    @Test
    void readsWhatWasStored() {
        assertThat(StoredFields.text(stored, "text")).isEqualTo("SA-7");
        assertThat(StoredFields.money(stored, "money")).isEqualTo(Money.usd("5.00"));
        assertThat(StoredFields.date(stored, "date")).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(StoredFields.instant(stored, "instant")).isEqualTo(NOW);
        assertThat(StoredFields.wholeNumber(stored, "number")).isEqualTo(7);
    }

    @Test
    void aMandatoryFieldThatIsMissingMeansThatTheStoreIsCorrupt() {
        List<Function<RecordValue, Object>> mandatory = List.of(
                record -> StoredFields.text(record, "gone"),
                record -> StoredFields.money(record, "gone"),
                record -> StoredFields.date(record, "gone"),
                record -> StoredFields.instant(record, "gone"),
                record -> StoredFields.wholeNumber(record, "gone"));
        for (Function<RecordValue, Object> field : mandatory) {
            assertThatThrownBy(() -> field.apply(stored)).isInstanceOfSatisfying(BursarException.class, failure -> {
                assertThat(failure.code()).isEqualTo(FailureCode.STORE_CORRUPT);
                assertThat(failure.context()).containsEntry("field", "gone");
            });
        }
    }

    @Test
    void peopleAreStoredInOrderAndNobodyIsNoField() {
        assertThat(StoredFields.people(stored, "people")).containsExactly(DANA, LEE);
        assertThat(stored.list("people").texts()).containsExactly("dana.reyes", "lee.park");
        assertThat(StoredFields.people(stored, "gone")).isEmpty();
    }

    @Test
    void aConstantIsFoundByItsCode() {
        assertThat(StoredFields.coded(SodSeverity.values(), SodSeverity::code, "MED"))
                .isEqualTo(SodSeverity.MED);
        assertThatThrownBy(() -> StoredFields.coded(SodSeverity.values(), SodSeverity::code, "LOW"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
