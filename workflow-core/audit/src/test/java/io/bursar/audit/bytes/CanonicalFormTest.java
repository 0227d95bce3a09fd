package io.bursar.audit.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {

    @Test
    void everyKindHasItsPublishedBytes() {
        assertThat(hex(Data.text("é"))).isEqualTo("7402c3a9");
        assertThat(hex(new DecimalValue(new BigDecimal("1.50")))).isEqualTo("6e01010f");
        assertThat(hex(new DecimalValue(new BigDecimal("-300")))).isEqualTo("6e0002fed4");
        assertThat(hex(field("a", true))).isEqualTo("7201" + "0161" + "6201");
        assertThat(hex(Data.record()
                        .put("m", Money.usd("420.00"))
                        .build()
                        .get("m")
                        .orElseThrow()))
                .isEqualTo("6d555344" + "02" + "03" + "00a410");
        assertThat(hex(Data.record()
                        .put("u", UnitPrice.of("0.0425", "USD"))
                        .build()
                        .get("u")
                        .orElseThrow()))
                .isEqualTo("75555344" + "04" + "02" + "01a9");
        assertThat(hex(new DateValue(LocalDate.of(1970, 1, 3)))).isEqualTo("6404");
        assertThat(hex(new InstantValue(Instant.parse("1969-12-31T23:59:59.999999Z"))))
                .isEqualTo("6901");
        assertThat(hex(new TokenValue("v"))).isEqualTo("6b0176");
        assertThat(hex(new BytesValue(new byte[] {7}))).isEqualTo("780107");
        assertThat(hex(new ListValue(List.of(Data.text(""))))).isEqualTo("6c01" + "7400");
    }

    @ParameterizedTest
    @CsvSource({
        "748100, a length with a needless byte",
        "7401ff, text that is not UTF-8",
        "7402c080, a zero written in two bytes",
        "7403eda080, half a character",
        "6e020200fa, a decimal with a trailing zero",
        "6e0002000f, an unscaled part with a needless byte",
        "6e0000, a decimal without digits",
        "6e010100, zero with decimals",
        "6e130101, more decimals than a decimal has",
        "6202, a truth that is neither",
        "6d555344010103, money at another scale than its currency",
        "6d7573640201ff, a currency in small letters",
        "6b00, an empty token",
        "72020162740001617400, fields out of order",
        "72020161740001617400, a field twice",
        "72010074 00, a field without a name",
        "64ffffffffff0f, a date after the year 9999",
        "69ffffffffffffffffff01, an instant after the year 9999",
        "6980808080808080808002, a number over 64 bits",
        "6c01, a list that ends early",
        "7a, an unknown kind",
        "740000, bytes after the end",
    })
    void refusesOtherForms(String hex, String why) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThatThrownBy(() -> CanonicalValues.decode(bytes))
                .as(why)
                .isInstanceOfSatisfying(BursarException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(FailureCode.STORE_CORRUPT);
                    assertThat(refused.context()).containsKey("offset");
                });
    }

    @Test
    void fieldsAreOrderedByTheirBytesWhateverTheMapSays() {
        TreeMap<String, DataValue> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("a", Data.text("1"));
        backwards.put("b", Data.text("2"));
        TreeMap<String, DataValue> forwards =
                new TreeMap<>(backwards.comparator().reversed());
        forwards.putAll(backwards);
        assertThat(hex(new RecordValue(backwards))).isEqualTo(hex(new RecordValue(forwards)));
        // U+FFFD sorts after U+1F600 in Java's order, before it in UTF-8
        RecordValue wide =
                Data.record().put("\uD83D\uDE00", "x").put("\uFFFD", "y").build();
        assertThat(hex(wide)).isEqualTo("7202" + "03efbfbd" + "740179" + "04f09f9880" + "740178");
        assertThat(CanonicalValues.decode(CanonicalValues.encode(wide))).isEqualTo(wide);
    }

    @Test
    void nestsAtMostToTheLimit() {
        DataValue deepest = Data.text("core");
        for (int i = 0; i < ByteLimits.MAX_DEPTH; i++) {
            deepest = new ListValue(List.of(deepest));
        }
        DataValue allowed = deepest;
        assertThat(CanonicalValues.decode(CanonicalValues.encode(allowed))).isEqualTo(allowed);
        assertThatThrownBy(() -> CanonicalValues.encode(new ListValue(List.of(allowed))))
                .hasMessageContaining("nested too deeply");
        byte[] tooDeep = HexFormat.of().parseHex("6c01".repeat(ByteLimits.MAX_DEPTH + 1) + "7400");
        assertThatThrownBy(() -> CanonicalValues.decode(tooDeep)).hasMessageContaining("nested too deeply");
    }

    @Test
    void holdsAtMostOneMebibyte() {
        DataValue block = Data.text("x".repeat(TextValue.MAX_LENGTH));
        DataValue large = new ListValue(Collections.nCopies(52, block));
        assertThat(CanonicalValues.encode(large)).hasSizeLessThan(ByteLimits.MAX_BYTES);
        assertThatThrownBy(() -> CanonicalValues.encode(new ListValue(Collections.nCopies(53, block))))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
        assertThatThrownBy(() -> CanonicalValues.decode(new byte[ByteLimits.MAX_BYTES + 1]))
                .hasMessageContaining("over the limit");
    }

    @Test
    void namesAndTokensAreBounded() {
        String longest = "n".repeat(ByteLimits.MAX_NAME_BYTES);
        assertThat(CanonicalValues.decode(CanonicalValues.encode(field(longest, true))))
                .isEqualTo(field(longest, true));
        assertThatThrownBy(() -> CanonicalValues.encode(field(longest + "n", true)))
                .hasMessageContaining("over the limit");
        String token = "k".repeat(ByteLimits.MAX_TOKEN_BYTES);
        assertThat(CanonicalValues.decode(CanonicalValues.encode(new TokenValue(token))))
                .isEqualTo(new TokenValue(token));
        assertThatThrownBy(() -> CanonicalValues.encode(new TokenValue(token + "k")))
                .hasMessageContaining("over the limit");
        assertThatThrownBy(() -> CanonicalValues.encode(new TokenValue("\uD800")))
                .hasMessageContaining("half a character");
    }

    @Test
    void theLongestDecimalFits() {
        DataValue longest = new DecimalValue(new BigDecimal("-" + "9".repeat(38) + "E38"));
        assertThat(CanonicalValues.decode(CanonicalValues.encode(longest))).isEqualTo(longest);
    }

    @Test
    void datesAndInstantsEndWithTheYear9999() {
        DataValue last = new DateValue(ByteLimits.LAST_DATE);
        assertThat(CanonicalValues.decode(CanonicalValues.encode(last))).isEqualTo(last);
        assertThatThrownBy(() -> CanonicalValues.encode(new DateValue(ByteLimits.LAST_DATE.plusDays(1))))
                .hasMessageContaining("outside the years");
        DataValue end = new InstantValue(ByteLimits.LAST_INSTANT);
        assertThat(CanonicalValues.decode(CanonicalValues.encode(end))).isEqualTo(end);
        assertThatThrownBy(() -> CanonicalValues.encode(new InstantValue(ByteLimits.LAST_INSTANT.plusSeconds(1))))
                .hasMessageContaining("outside the years");
    }

    private static RecordValue field(String name, boolean value) {
        return Data.record().put(name, value).build();
    }

    private static String hex(DataValue value) {
        return HexFormat.of().formatHex(CanonicalValues.encode(value));
    }
}
