package io.bursar.definition.data;

import io.bursar.model.data.DataValue;

/**
 * The types a field or fact can have, with the name written in YAML and the kind of value it holds.
 *
 * <pre>{@code
 * FieldType.MONEY.yamlName();   // Money, as in "type: Money"
 * }</pre>
 */
public enum FieldType {
    /** Free text. */
    TEXT("Text", DataValue.Kind.TEXT),
    /** A code of some code list. */
    CODE("Code", DataValue.Kind.TEXT),
    /** One of the listed values. */
    ENUM("Enum", DataValue.Kind.TEXT),
    /** A reference to a person. */
    PERSON("Person", DataValue.Kind.TEXT),
    /** A reference to a facility. */
    FACILITY("Facility", DataValue.Kind.TEXT),
    /** A reference to an object of a system of record. */
    REF("Ref", DataValue.Kind.TEXT),
    /** A reference to another case. */
    CASE("Case", DataValue.Kind.TEXT),
    /** A whole number. */
    INT("Int", DataValue.Kind.DECIMAL),
    /** An exact decimal. */
    DECIMAL("Decimal", DataValue.Kind.DECIMAL),
    /** A share in percent: 2 means 2 %. */
    PERCENT("Pct", DataValue.Kind.DECIMAL),
    /** True or false. */
    BOOL("Bool", DataValue.Kind.BOOLEAN),
    /** An amount with its currency. */
    MONEY("Money", DataValue.Kind.MONEY),
    /** The price of one unit. */
    UNIT_PRICE("UnitPrice", DataValue.Kind.UNIT_PRICE),
    /** A calendar date. */
    DATE("Date", DataValue.Kind.DATE),
    /** A point in time. */
    INSTANT("Instant", DataValue.Kind.INSTANT),
    /** A restricted value, kept in the vault. */
    TOKEN("Token", DataValue.Kind.TOKEN),
    /** A hash. */
    HASH("Hash", DataValue.Kind.BYTES),
    /** A list; its items are described by {@code of} or {@code items}. */
    LIST("List", DataValue.Kind.LIST),
    /** A record; its fields are described by {@code of}. */
    RECORD("Record", DataValue.Kind.RECORD);

    private final String yamlName;
    private final DataValue.Kind kind;

    FieldType(String yamlName, DataValue.Kind kind) {
        this.yamlName = yamlName;
        this.kind = kind;
    }

    /** The name written in YAML. */
    public String yamlName() {
        return yamlName;
    }

    /** The kind of value it holds. */
    public DataValue.Kind kind() {
        return kind;
    }
}
