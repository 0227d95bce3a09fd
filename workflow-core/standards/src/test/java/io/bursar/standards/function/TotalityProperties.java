package io.bursar.standards.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Functions answer whatever they are given: a result of their type or none, the same each time, never a failure. */
class TotalityProperties {

    private static final List<String> NAMES = List.of(
            "lines",
            "orders",
            "list",
            "field",
            "orderLines",
            "first",
            "second",
            "record",
            "lineNo",
            "qty",
            "unitPrice",
            "amount",
            "uom",
            "unspsc",
            "costCenterId",
            "glAccountId",
            "itemId",
            "poNumber",
            "poLine",
            "supplierId",
            "state",
            "total",
            "gross",
            "tax",
            "freight",
            "date",
            "needBy",
            "today",
            "invoiceNo",
            "invoiceDate",
            "ordered",
            "received",
            "billed",
            "holds",
            "asked",
            "code",
            "prices",
            "contracts",
            "centres",
            "accounts",
            "limits",
            "threshold",
            "confidences",
            "priceTolPct",
            "priceTolAbs",
            "freightTolAbs",
            "allowancePct",
            "allowanceAbs",
            "issuedLines",
            "from",
            "to",
            "preparerId",
            "releaserIds",
            "suppliers",
            "acknowledged",
            "lateDays",
            "maxAgeDays",
            "supplier",
            "screenedOn",
            "promisedDate",
            "copies");

    private static final List<FactFunction> ALL = List.copyOf(Functions.ALL.all());

    @Property(tries = 400)
    void everyFunctionAnswersAnything(@ForAll("records") RecordValue arguments) {
        for (FactFunction function : ALL) {
            Optional<DataValue> result = function.apply(arguments);

            assertThat(function.apply(arguments)).as(function.reference()).isEqualTo(result);
            result.ifPresent(value -> assertThat(value.kind())
                    .as(function.reference())
                    .isEqualTo(function.result().kind()));
        }
    }

    @Provide
    Arbitrary<RecordValue> records() {
        return record(2);
    }

    private static Arbitrary<RecordValue> record(int depth) {
        return Arbitraries.maps(Arbitraries.of(NAMES), value(depth))
                .ofMaxSize(24)
                .map(fields -> new RecordValue(new TreeMap<>(fields)));
    }

    private static Arbitrary<DataValue> value(int depth) {
        List<Arbitrary<? extends DataValue>> kinds = new ArrayList<>(List.of(
                Arbitraries.of(
                                "",
                                "INV_PRICE",
                                "OPEN",
                                "CII",
                                "42132200",
                                "PO-1",
                                "S-1",
                                "EA",
                                "lineNo",
                                "x\u0000",
                                "L".repeat(300))
                        .map(TextValue::new),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99999999999999999"), new BigDecimal("99999999999999999"))
                        .ofScale(6)
                        .map(DecimalValue::new),
                Arbitraries.of(-1, 0, 1, 2, 3).map(DecimalValue::of),
                Arbitraries.of(true, false).map(BooleanValue::of),
                Arbitraries.of("0.00", "999999999999999999.99", "-5.00", "12.20")
                        .map(text -> new MoneyValue(Money.usd(text))),
                Arbitraries.just(new MoneyValue(Money.of("7", "JPY"))),
                Arbitraries.of("12.00", "999999999999999999.999999")
                        .map(text -> new UnitPriceValue(UnitPrice.of(text, "USD"))),
                Arbitraries.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(2026, 3, 2))
                        .map(DateValue::new),
                Arbitraries.just(new TokenValue("tok-1"))));
        if (depth > 0) {
            kinds.add(record(depth - 1));
            kinds.add(value(depth - 1).list().ofMaxSize(3).map(ListValue::new));
            kinds.add(record(depth - 1).list().ofMaxSize(3).map(Data::list));
        }
        return Arbitraries.oneOf(
                kinds.stream().map(kind -> kind.map(DataValue.class::cast)).toList());
    }
}
