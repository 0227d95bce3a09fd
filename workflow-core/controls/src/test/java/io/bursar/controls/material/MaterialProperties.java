package io.bursar.controls.material;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MaterialProperties {

    private static final List<String> PATHS = List.of("supplierId", "lines[].itemId", "lines[].costCenterId");
    private static final MaterialSpec SPEC = MaterialSpec.of(PATHS, "total");

    /** One order of lines is as good as another, and nothing else is: equal digests mean equal material content. */
    @Property(tries = 500)
    void equalDigestsMeanEqualMaterialContent(@ForAll("cases") RecordValue one, @ForAll("cases") RecordValue other) {
        boolean same = content(one).equals(content(other));
        assertThat(MaterialDigest.of(one, SPEC).equals(MaterialDigest.of(other, SPEC)))
                .isEqualTo(same);
        boolean unchanged = MaterialChange.compare(SPEC, one, other, AuthorityLimit.UNLIMITED)
                .fold(u -> true, within -> false, material -> false);
        assertThat(unchanged).isEqualTo(same);
    }

    @Property(tries = 300)
    void shufflingLinesKeepsTheDigest(@ForAll("cases") RecordValue one, @ForAll long seed) {
        List<RecordValue> lines = new ArrayList<>(one.records("lines"));
        Collections.shuffle(lines, new Random(seed));
        RecordValue shuffled = one.with("lines", Data.list(lines)).with("note", Data.text("seen"));
        assertThat(MaterialDigest.of(shuffled, SPEC)).isEqualTo(MaterialDigest.of(one, SPEC));
    }

    /** The total against the rule in the contract's words, on cents, with integers only. */
    @Property(tries = 500)
    void aTotalIsMaterialExactlyAboveTheAllowanceOrTheLimit(
            @ForAll @LongRange(min = 0, max = 1_000_000) long approved,
            @ForAll @LongRange(min = 0, max = 1_100_000) long proposed,
            @ForAll @LongRange(min = 1, max = 1_100_000) long limit) {
        boolean above = proposed > approved
                && (proposed - approved > 25_000 || (proposed - approved) * 20 > approved || proposed > limit);
        boolean material = MaterialChange.compare(
                        SPEC, total(approved), total(proposed), AuthorityLimit.upTo(cents(limit)))
                .isMaterial();
        assertThat(material).isEqualTo(above);
    }

    private static String content(RecordValue data) {
        List<String> lines = new ArrayList<>();
        for (RecordValue line : data.records("lines")) {
            lines.add(line.text("itemId").orElse("-") + "/"
                    + line.text("costCenterId").orElse("-"));
        }
        Collections.sort(lines);
        return data.money("total").map(Money::toString).orElse("-") + "|"
                + data.text("supplierId").orElse("-") + "|" + lines;
    }

    @Provide
    Arbitrary<RecordValue> cases() {
        Arbitrary<RecordValue> line = Combinators.combine(
                        Arbitraries.of("A", "B", "AB", "").injectNull(0.2),
                        Arbitraries.of("1", "2", "").injectNull(0.2))
                .as((item, center) -> Data.record()
                        .put("itemId", item)
                        .put("costCenterId", center)
                        .build());
        return Combinators.combine(
                        Arbitraries.of("S-1", "S-2").injectNull(0.3),
                        line.list().ofMaxSize(3),
                        Arbitraries.of("1.00", "2.00"))
                .as((supplier, lines, total) -> Data.record()
                        .put("supplierId", supplier)
                        .put("lines", Data.list(lines))
                        .put("total", Money.usd(total))
                        .build());
    }

    private static RecordValue total(long cents) {
        return Data.record().put("total", cents(cents)).build();
    }

    private static Money cents(long amount) {
        return new Money(BigDecimal.valueOf(amount, 2), Currency.getInstance("USD"));
    }
}
