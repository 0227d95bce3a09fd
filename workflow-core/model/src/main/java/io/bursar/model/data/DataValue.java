package io.bursar.model.data;

/**
 * One node of the typed value tree in which the kernel sees payloads, facts and recorded events. Closed: eleven kinds,
 * exact decimals, no doubles, no nulls (an absent field is absent). Restricted content appears only as a
 * {@link TokenValue}, never as text.
 *
 * <pre>{@code
 * DataValue line = Data.record().put("qty", new BigDecimal("3")).put("uom", "EA").build();
 * }</pre>
 */
public sealed interface DataValue
        permits TextValue,
                DecimalValue,
                BooleanValue,
                MoneyValue,
                UnitPriceValue,
                DateValue,
                InstantValue,
                TokenValue,
                BytesValue,
                ListValue,
                RecordValue {

    /** Which kind of value this is; exhaustive switches go over this, since Java 17 has no pattern switch. */
    Kind kind();

    /** The kinds, with the stable code used in stored bytes. */
    enum Kind {
        /** Unicode text. */
        TEXT('t'),
        /** An exact decimal number. */
        DECIMAL('n'),
        /** True or false. */
        BOOLEAN('b'),
        /** An amount with its currency. */
        MONEY('m'),
        /** A price of one unit with its currency. */
        UNIT_PRICE('u'),
        /** A calendar date. */
        DATE('d'),
        /** An instant, in whole microseconds. */
        INSTANT('i'),
        /** A token that stands for a restricted value in the vault. */
        TOKEN('k'),
        /** Opaque bytes, such as a hash. */
        BYTES('x'),
        /** An ordered list. */
        LIST('l'),
        /** Named fields, sorted by name. */
        RECORD('r');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        /** The stable code. */
        public char code() {
            return code;
        }
    }
}
