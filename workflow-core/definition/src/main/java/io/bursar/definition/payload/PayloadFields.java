package io.bursar.definition.payload;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and writes the fields of payload records. Generated code calls it; a value of another type than the definition
 * declares fails with {@code WRONG_TYPE}.
 *
 * <pre>{@code
 * PayloadFields.required("total", data.money("total"));
 * }</pre>
 */
public final class PayloadFields {

    private PayloadFields() {}

    /** The value of a field that must be there at submit; fails with {@code WRONG_TYPE} when it is not there yet. */
    public static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> failure("A required field is not there", field));
    }

    /** Those of the fields that are not there, in the order given. */
    public static List<String> missing(RecordValue data, String... fields) {
        return Arrays.stream(fields).filter(field -> data.get(field).isEmpty()).toList();
    }

    /** A truth that may be unknown. */
    public static Optional<Boolean> truth(RecordValue data, String field) {
        return data.get(field)
                .map(value -> expect(BooleanValue.class, value, field).value());
    }

    /** A whole number. */
    public static Optional<Integer> whole(RecordValue data, String field) {
        return data.decimal(field).map(number -> whole(number, field));
    }

    private static int whole(BigDecimal number, String field) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw failure("A field is not a whole number", field);
        }
    }

    /** The price of one unit. */
    public static Optional<UnitPrice> unitPrice(RecordValue data, String field) {
        return data.get(field)
                .map(value -> expect(UnitPriceValue.class, value, field).value());
    }

    /** A token that stands for a restricted value. */
    public static Optional<TokenValue> token(RecordValue data, String field) {
        return data.get(field).map(value -> expect(TokenValue.class, value, field));
    }

    /** A hash. */
    public static Optional<BytesValue> bytes(RecordValue data, String field) {
        return data.get(field).map(value -> expect(BytesValue.class, value, field));
    }

    /** A record inside the record. */
    public static Optional<RecordValue> record(RecordValue data, String field) {
        return data.get(field).map(value -> expect(RecordValue.class, value, field));
    }

    /** A record inside the record, as what a constructor makes of it. */
    public static <T> Optional<T> record(RecordValue data, String field, Function<RecordValue, T> constructor) {
        return record(data, field).map(constructor);
    }

    /** A text, as what a constructor makes of it. */
    public static <T> Optional<T> text(RecordValue data, String field, Function<String, T> constructor) {
        return data.text(field).map(constructor);
    }

    /** The texts of a list; none when the list is not there. */
    public static List<String> texts(RecordValue data, String field) {
        return data.list(field).texts();
    }

    /** The records of a list, each as what a constructor makes of it; none when the list is not there. */
    public static <T> List<T> records(RecordValue data, String field, Function<RecordValue, T> constructor) {
        return data.records(field).stream().map(constructor).toList();
    }

    /** The texts of a list, each as what a constructor makes of it; none when the list is not there. */
    public static <T> List<T> texts(RecordValue data, String field, Function<String, T> constructor) {
        return data.list(field).texts().stream().map(constructor).toList();
    }

    /** A list of records. */
    public static <T> ListValue listOf(List<T> values, Function<T, RecordValue> toData) {
        return Data.list(values.stream().map(toData).toList());
    }

    /** A list of texts. */
    public static <T> ListValue textsOf(List<T> values, Function<T, String> toText) {
        return Data.texts(values.stream().map(toText).toList());
    }

    /** The failure of a code that an enumeration does not have. */
    public static BursarException unknownCode(String enumeration) {
        return failure("An enumeration does not have this code", enumeration);
    }

    private static <T extends DataValue> T expect(Class<T> type, DataValue value, String field) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new BursarException(
                FailureCode.WRONG_TYPE,
                "A field has another type than the definition declares",
                Map.of("field", field, "found", value.kind().toString(), "wanted", type.getSimpleName()));
    }

    private static BursarException failure(String message, String field) {
        return new BursarException(FailureCode.WRONG_TYPE, message, Map.of("field", field));
    }
}
