package io.bursar.examples.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of the old spreadsheets, under every name they were found with. */
// The sets come from Set.of and cannot change; their type cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
enum LegacyColumn {
    /** The number of the request; rows that share it are one requisition. */
    REQUEST("channelRequestId", true, Set.of("req #", "req no", "req", "requisition #")),
    /** The hospital, in sheets that several share. */
    FACILITY("facilityId", false, Set.of("facility", "site", "hospital")),
    /** Who pays. */
    DEPARTMENT("costCenterId", true, Set.of("dept", "department", "cost center")),
    /** Who asks, by name or id. */
    REQUESTER("requesterId", true, Set.of("requested by", "requester", "requestor")),
    /** When it must be there. */
    NEED_BY("needBy", true, Set.of("need by", "needed by", "date needed")),
    /** What it is. */
    ITEM("description", true, Set.of("item", "item description", "description")),
    /** The catalogue number. */
    ITEM_NUMBER("itemId", false, Set.of("item #", "item no", "catalog #")),
    /** Its class. */
    UNSPSC("unspsc", false, Set.of("unspsc")),
    /** How many. */
    QUANTITY("qty", true, Set.of("qty", "quantity")),
    /** Unit of measure. */
    UNIT("uom", true, Set.of("uom", "unit", "u/m")),
    /** Price of one. */
    UNIT_COST("unitPrice", true, Set.of("unit cost", "unit price", "cost")),
    /** The supplier. */
    VENDOR("suggestedSupplierId", false, Set.of("vendor", "vendor #", "supplier")),
    /** The account. */
    ACCOUNT("glAccountId", true, Set.of("gl", "gl account", "gl #")),
    /** Why. */
    NOTES("justification", false, Set.of("notes", "reason", "justification"));

    private final String field;
    private final boolean required;
    private final Set<String> names;

    LegacyColumn(String field, boolean required, Set<String> names) {
        this.field = field;
        this.required = required;
        this.names = names;
    }

    /** The field of the intake schema it fills. */
    String field() {
        return field;
    }

    /** Whether there is no sheet without it. */
    boolean required() {
        return required;
    }

    /** The column of a name in a header row. */
    static Optional<LegacyColumn> named(String name) {
        String plain = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
