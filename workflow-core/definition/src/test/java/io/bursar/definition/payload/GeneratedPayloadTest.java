package io.bursar.definition.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.sample.Purchase;
import io.bursar.definition.sample.PurchaseDea;
import io.bursar.definition.sample.PurchaseLine;
import io.bursar.definition.sample.PurchaseProfile;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class GeneratedPayloadTest {

    private static final PurchaseLine LINE = PurchaseLine.builder()
            .lineNo(1)
            .qty(new BigDecimal("2.5"))
            .unitPrice(UnitPrice.of("0.0425", "USD"))
            .unspsc("42132203")
            .costCenterId("CC-1")
            .build();

    private final Purchase purchase = Purchase.builder()
            .requesterRef(new PersonId("dana.reyes"))
            .needBy(LocalDate.of(2026, 12, 1))
            .total(Money.usd("12.50"))
            .profile(PurchaseProfile.CAPITAL)
            .emergency(false)
            .bankToken(new TokenValue("tok-1"))
            .contentHash(new BytesValue(new byte[] {1}))
            .submittedOn(Instant.EPOCH)
            .poVersion(3)
            .tags(List.of("A", "B"))
            .match(Data.record().put("total", 1).build())
            .dea(PurchaseDea.builder().schedule("CII").build())
            .lines(List.of(LINE))
            .build();

    @Test
    void givesBackWhatWasPutIn() {
        Purchase read = Purchase.from(purchase.toData());
        assertThat(read).isEqualTo(purchase);
        assertThat(read.requesterRef()).hasToString("dana.reyes");
        assertThat(read.total()).isEqualTo(Money.usd("12.50"));
        assertThat(read.profile()).contains(PurchaseProfile.CAPITAL);
        assertThat(read.emergency()).contains(false);
        assertThat(read.bankToken()).contains(new TokenValue("tok-1"));
        assertThat(read.contentHash()).isPresent();
        assertThat(read.submittedOn()).contains(Instant.EPOCH);
        assertThat(read.poVersion()).contains(3);
        assertThat(read.tags()).containsExactly("A", "B");
        assertThat(read.match()).isPresent();
        assertThat(read.dea().flatMap(PurchaseDea::schedule)).contains("CII");
        assertThat(read.lines()).containsExactly(LINE);
        assertThat(read.lines().get(0).unitPrice()).isEqualTo(UnitPrice.of("0.0425", "USD"));
    }

    @Test
    void givesNothingForWhatIsNotThere() {
        Purchase empty = Purchase.from(RecordValue.EMPTY);
        assertThat(empty.supplierId()).isEmpty();
        assertThat(empty.emergency()).isEmpty();
        assertThat(empty.dea()).isEmpty();
        assertThat(empty.lines()).isEmpty();
        assertThat(empty.tags()).isEmpty();
    }

    @Test
    void namesTheRequiredFieldsThatAreMissing() {
        assertThat(purchase.missing()).containsExactly("channelRequestId");
        assertThat(Purchase.builder().build().missing())
                .containsExactly("requesterRef", "channelRequestId", "needBy", "total", "lines");
        refusesAsWrongType(purchase::channelRequestId);
    }

    @Test
    void refusesValuesOfAnotherType() {
        refusesAsWrongType(Purchase.from(Data.record().put("total", "12.50").build())::total);
        refusesAsWrongType(Purchase.from(
                Data.record().put("poVersion", new BigDecimal("1.5")).build())::poVersion);
        refusesAsWrongType(Purchase.from(Data.record().put("emergency", "yes").build())::emergency);
        refusesAsWrongType(
                Purchase.from(Data.record().put("bankToken", "12345678").build())::bankToken);
        refusesAsWrongType(Purchase.from(Data.record().put("contentHash", "ff").build())::contentHash);
        refusesAsWrongType(Purchase.from(Data.record().put("dea", "CII").build())::dea);
        refusesAsWrongType(Purchase.from(Data.record().put("profile", "OTHER").build())::profile);
        refusesAsWrongType(PurchaseLine.from(Data.record().put("unitPrice", "1").build())::unitPrice);
    }

    private static void refusesAsWrongType(ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.WRONG_TYPE));
    }
}
