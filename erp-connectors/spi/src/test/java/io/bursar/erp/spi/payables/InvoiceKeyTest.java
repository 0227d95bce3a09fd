package io.bursar.erp.spi.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.money.Money;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceKeyTest {

    @ParameterizedTest
    @CsvSource({
        "INV-00123, 123",
        "inv 123, 123",
        "00123, 123",
        "00123A, 123A",
        "Invoice No 7, INVOICENO7",
        "BILL/9-1, 91",
        "NOVA1, NOVA1",
        "000, 0"
    })
    void normalizesNumbersAsTheDuplicateRuleSays(String printed, String compared) {
        assertThat(InvoiceKey.normalize(printed)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({"INV-00123, inv 123", "0042, 42"})
    void givesOneKeyToTwoSpellingsOfOneInvoice(String one, String other) {
        LocalDate date = LocalDate.of(2026, 3, 2);
        assertThat(InvoiceKey.of("SUP-1", one, date, Money.usd("12.00")).text())
                .isEqualTo(
                        InvoiceKey.of("SUP-1", other, date, Money.usd("12.00")).text());
    }

    @Property
    void normalizingIgnoresCasePunctuationAndSpace(
            @ForAll @AlphaChars @NumericChars @Chars({' ', '-', '/', '.'}) @StringLength(max = 30) String printed) {
        String kept = InvoiceKey.normalize(printed);
        assertThat(kept).matches("[A-Z0-9]*");
        assertThat(InvoiceKey.normalize("-" + printed.toLowerCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(kept);
    }
}
