package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LinePriceTest {

    @Test
    void roundsHalfUpOnlyWhereThePriceOfOneDoesNotComeOut() {
        assertThat(new LinePrice(UnitPrice.of("12.20", "USD"), new BigDecimal("100")).perUnit())
                .isEqualTo(UnitPrice.of("0.122", "USD"));
        assertThat(new LinePrice(UnitPrice.of("2", "USD"), new BigDecimal("3")).perUnit())
                .isEqualTo(UnitPrice.of("0.666667", "USD"));
    }

    @Test
    void refusesABaseOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinePrice(UnitPrice.of("2", "USD"), BigDecimal.ZERO));
    }
}
