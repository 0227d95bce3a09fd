package io.bursar.erp.spi.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardCapabilitiesTest {

    private static final List<DataValue> CANDIDATES = List.of(
            new TextValue("X"),
            DecimalValue.of(1),
            new MoneyValue(Money.usd("1.00")),
            new UnitPriceValue(UnitPrice.of("1", "USD")),
            new DateValue(LocalDate.of(2026, 3, 2)),
            new InstantValue(Instant.EPOCH),
            new TokenValue("tok"),
            BooleanValue.TRUE,
            new TextValue("OK"),
            new TextValue("OPEN"),
            new TextValue("ACTIVE"),
            new TextValue("CLEAR"),
            new TextValue("INVOICE"),
            new TextValue("POSTED"),
            new TextValue("RELEASED"),
            new TextValue("MATCH"),
            new TextValue("VERIFIED"),
            new TextValue("GOODS"));

    @Test
    void namesEveryCapabilityOnce() {
        Set<CapabilityName> names = new LinkedHashSet<>();
        StandardCapabilities.all().forEach(contract -> names.add(contract.name()));

        assertThat(names).hasSize(StandardCapabilities.all().size()).hasSize(42);
        assertThat(StandardCapabilities.find(new CapabilityName("po.create"))).isPresent();
        assertThat(StandardCapabilities.find(new CapabilityName("po.dream"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyCommandCanBeRejectedAsInvalid(CapabilityContract<?, ?> contract) {
        boolean command = contract.kind() == CapabilityDescriptor.Kind.COMMAND;

        assertThat(contract.rejections().contains(RejectionCode.INVALID_REQUEST))
                .isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void requestsAndAnswersReadWhatTheyWrite(CapabilityContract<?, ?> contract) {
        roundTrips(contract.requestReader());
        roundTrips(contract.answerReader());
    }

    @Test
    void everyRejectionIsFoundByItsCode() {
        for (RejectionCode code : RejectionCode.values()) {
            assertThat(RejectionCode.find(code.code())).contains(code);
        }
        assertThat(RejectionCode.find("VENDOR-17")).isEmpty();
    }

    static Stream<CapabilityContract<?, ?>> contracts() {
        return StandardCapabilities.all().stream();
    }

    /** Lets the reader name its required fields one after the other, then reads, writes and reads again. */
    private static void roundTrips(Function<RecordValue, ? extends CapabilityData> reader) {
        RecordValue written = completed(reader, RecordValue.EMPTY).toData();

        assertThat(reader.apply(written).toData()).isEqualTo(written);
    }

    private static CapabilityData completed(Function<RecordValue, ? extends CapabilityData> reader, RecordValue data) {
        try {
            return reader.apply(data);
        } catch (BursarException missing) {
            String field = missing.context().get("path");
            assertThat(field).isNotNull();
            return completed(reader, data.with(field, next(data.get(field).orElse(ListValue.EMPTY))));
        }
    }

    private static DataValue next(DataValue tried) {
        return CANDIDATES.get(CANDIDATES.indexOf(tried) + 1);
    }

    @Test
    void readsListsOfRecords() {
        RecordValue line = Data.record()
                .put("costCenterId", "CC-1")
                .put("period", "2026")
                .put("amount", Money.usd("1.00"))
                .build();
        RecordValue request =
                Data.record().put("positions", Data.list(List.of(line))).build();

        assertThat(io.bursar.erp.spi.budget.BudgetReserveRequest.from(request).toData())
                .isEqualTo(request);
    }
}
