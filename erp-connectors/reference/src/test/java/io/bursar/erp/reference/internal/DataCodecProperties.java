package io.bursar.erp.reference.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class DataCodecProperties {

    @Property(tries = 200)
    void readsBackWhatItWrote(
            @ForAll @StringLength(max = 20) @CharRange(from = 0, to = '\uD7FF') String text,
            @ForAll long number,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents,
            @ForAll boolean truth) {
        RecordValue data = Data.record()
                .put("text", text)
                .put("number", number)
                .put("truth", truth)
                .put(
                        "money",
                        new Money(BigDecimal.valueOf(cents, 2), Money.usd("0").currency()))
                .put("price", UnitPrice.of("0.0425", "USD"))
                .put("date", LocalDate.ofEpochDay(cents))
                .put("instant", Instant.ofEpochSecond(cents, 1_000))
                .put("token", new TokenValue("t" + number))
                .put("bytes", new BytesValue(new byte[] {1, (byte) cents}))
                .put(
                        "list",
                        Data.list(List.of(
                                Data.text("a"), Data.record().put("b", 1).build())))
                .build();

        assertThat(DataCodec.decode(DataCodec.encode(data))).isEqualTo(data);
    }

    @Example
    void refusesBytesThatAreCutOffOrForeign() {
        byte[] bytes = DataCodec.encode(Data.record().put("text", "abc").build());

        for (byte[] broken : List.of(Arrays.copyOf(bytes, bytes.length - 1), new byte[] {'?'}, new byte[0])) {
            assertThatThrownBy(() -> DataCodec.decode(broken))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_CORRUPT));
        }
    }
}
