package io.bursar.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataValueTest {

    private final RecordValue requisition = Data.record()
            .put("facilityId", "MERCY")
            .put("total", Money.usd("420.00"))
            .put("needBy", LocalDate.of(2026, 4, 1))
            .put("rush", true)
            .put("dea", Data.record().put("schedule", "CII").build())
            .put("lines", Data.list(List.of(Data.record().put("qty", 3).build())))
            .put("absent", (String) null)
            .build();

    @Test
    void fieldsAreReadByTypeAndPath() {
        assertThat(requisition.text("facilityId")).contains("MERCY");
        assertThat(requisition.text("dea.schedule")).contains("CII");
        assertThat(requisition.money("total")).contains(Money.usd("420.00"));
        assertThat(requisition.date("needBy")).contains(LocalDate.of(2026, 4, 1));
        assertThat(requisition.isTrue("rush")).isTrue();
        assertThat(requisition.records("lines").get(0).decimal("qty")).contains(new BigDecimal("3"));
    }

    @Test
    void anAbsentFieldIsAbsentAndNeverNull() {
        assertThat(requisition.fields()).doesNotContainKey("absent");
        assertThat(requisition.text("absent")).isEmpty();
        assertThat(requisition.text("dea.schedule.deeper")).isEmpty();
        assertThat(requisition.isTrue("absent")).isFalse();
        assertThat(requisition.records("absent")).isEmpty();
        assertThat(requisition.record("absent")).isEqualTo(RecordValue.EMPTY);
    }

    @Test
    void aFieldOfAnotherTypeIsAFailureAndNoGuess() {
        assertThatThrownBy(() -> requisition.decimal("facilityId"))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.WRONG_TYPE));
        assertThatThrownBy(() -> requisition.list("lines").texts()).isInstanceOf(BursarException.class);
    }

    @Test
    void aChangedRecordIsAnotherRecord() {
        RecordValue changed = requisition.with("facilityId", Data.text("GRACE"));

        assertThat(requisition.text("facilityId")).contains("MERCY");
        assertThat(changed.without("facilityId").text("facilityId")).isEmpty();
        assertThat(requisition.with(changed)).isEqualTo(changed);
    }

    @Test
    void whatIsPutInLaterDoesNotChangeARecord() {
        TreeMap<String, DataValue> fields = new TreeMap<>(Map.of("a", Data.text("1")));
        RecordValue record = new RecordValue(fields);
        fields.put("b", Data.text("2"));

        assertThat(record.fields()).containsOnlyKeys("a");
        assertThatThrownBy(() -> record.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void decimalsAreEqualByValue() {
        assertThat(new DecimalValue(new BigDecimal("1.50"))).isEqualTo(new DecimalValue(new BigDecimal("1.5")));
        assertThat(new DecimalValue(new BigDecimal("1E+2")).value().toString()).isEqualTo("100");
        assertThat(new DecimalValue(new BigDecimal("0.000")).value()).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-19", "123456789012345678901234567890123456789"})
    void decimalsHaveLimits(BigDecimal value) {
        assertThatThrownBy(() -> new DecimalValue(value)).isInstanceOf(BursarException.class);
    }

    @Test
    void instantsAreCutToMicroseconds() {
        assertThat(new InstantValue(Instant.parse("2026-03-02T10:00:00.123456789Z")).value())
                .isEqualTo(Instant.parse("2026-03-02T10:00:00.123456Z"));
    }

    @Test
    void textHasALimitAndAByteForm() {
        assertThat(new TextValue("x".repeat(TextValue.MAX_LENGTH)).value()).hasSize(TextValue.MAX_LENGTH);
        assertThat(new TextValue("\uD83D\uDE00").value()).hasSize(2);
        assertThatThrownBy(() -> new TextValue("x".repeat(TextValue.MAX_LENGTH + 1)))
                .isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> new TextValue("\uD83D")).isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> new TextValue("\uDE00\uD83D")).isInstanceOf(BursarException.class);
    }

    @Test
    void listsRecordsAndBytesHaveLimits() {
        DataValue one = Data.text("1");
        TreeMap<String, DataValue> fields = new TreeMap<>();
        for (int i = 0; i < RecordValue.MAX_FIELDS; i++) {
            fields.put("f" + i, one);
        }

        assertThat(new RecordValue(fields).fields()).hasSize(RecordValue.MAX_FIELDS);
        assertThatThrownBy(() -> new RecordValue(fields).with("more", one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ListValue(Collections.nCopies(ListValue.MAX_ITEMS, one)).items())
                .hasSize(ListValue.MAX_ITEMS);
        assertThatThrownBy(() -> new ListValue(Collections.nCopies(ListValue.MAX_ITEMS + 1, one)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BytesValue(new byte[BytesValue.MAX_LENGTH + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2};
        BytesValue value = new BytesValue(bytes);
        bytes[0] = 9;
        value.bytes()[1] = 9;

        assertThat(value).isEqualTo(new BytesValue(new byte[] {1, 2})).hasToString("BytesValue[0102]");
    }

    @Test
    void everyKindHasItsOwnCode() {
        assertThat(Arrays.stream(DataValue.Kind.values()).map(DataValue.Kind::code))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> new TokenValue("")).isInstanceOf(IllegalArgumentException.class);
    }
}
