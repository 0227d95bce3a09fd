package io.bursar.erp.screening.list;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which columns a list has and what they mean. Columns are found by the names of the header row, in any order, so that
 * a publisher may add some; a list without a header row has the names given here, in this order.
 *
 * <pre>{@code
 * ListLayout ohio = ListLayout.headed("OH-MEDICAID", Map.of(
 *     ListField.ORGANIZATION, "Provider Name", ListField.NPI, "NPI", ListField.ENDED, "Reinstated"));
 * }</pre>
 *
 * @param code the stable code by which a manifest names it
 * @param columns the column of each meaning
 * @param header the names of the columns in their order where the file has no header row; empty where it has one
 */
public record ListLayout(String code, Map<ListField, String> columns, List<String> header) {

    /**
     * The downloadable database of the HHS Office of Inspector General (oig.hhs.gov/exclusions, {@code UPDATED.csv}):
     * LASTNAME to WVRSTATE. Waivers do not end an entry: they hold in one state only.
     */
    public static final ListLayout LEIE = headed(
            "LEIE",
            Map.of(
                    ListField.ORGANIZATION, "BUSNAME",
                    ListField.GIVEN, "FIRSTNAME",
                    ListField.FAMILY, "LASTNAME",
                    ListField.UPIN, "UPIN",
                    ListField.NPI, "NPI",
                    ListField.BORN, "DOB",
                    ListField.STREET, "ADDRESS",
                    ListField.STATE, "STATE",
                    ListField.POSTAL_CODE, "ZIP",
                    ListField.ENDED, "REINDATE"));

    /** The public extract of exclusions of SAM.gov (version 2, daily). */
    public static final ListLayout SAM = headed(
            "SAM",
            Map.ofEntries(
                    Map.entry(ListField.ENTRY_ID, "SAM Number"),
                    Map.entry(ListField.ORGANIZATION, "Name"),
                    Map.entry(ListField.GIVEN, "First"),
                    Map.entry(ListField.FAMILY, "Last"),
                    Map.entry(ListField.NPI, "NPI"),
                    Map.entry(ListField.STREET, "Address 1"),
                    Map.entry(ListField.STATE, "State / Province"),
                    Map.entry(ListField.POSTAL_CODE, "Zip Code"),
                    Map.entry(ListField.ENDED, "Termination Date"),
                    Map.entry(ListField.STATUS, "Record Status")));

    /** {@code SDN.CSV} of the Treasury's Office of Foreign Assets Control: twelve columns, no header row. */
    public static final ListLayout OFAC_SDN = new ListLayout(
            "OFAC-SDN",
            Map.of(
                    ListField.ENTRY_ID, "ent_num",
                    ListField.WHOLE_NAME, "SDN_Name",
                    ListField.KIND, "SDN_Type",
                    ListField.REMARKS, "Remarks"),
            List.of(
                    "ent_num",
                    "SDN_Name",
                    "SDN_Type",
                    "Program",
                    "Title",
                    "Call_Sign",
                    "Vess_type",
                    "Tonnage",
                    "GRT",
                    "Vess_flag",
                    "Vess_owner",
                    "Remarks"));

    /** {@code ALT.CSV} beside it, with the other names of its entries: five columns, no header row. */
    public static final ListLayout OFAC_ALT = new ListLayout(
            "OFAC-ALT",
            Map.of(ListField.ENTRY_ID, "alt_num", ListField.WHOLE_NAME, "alt_name", ListField.REMARKS, "alt_remarks"),
            List.of("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"));

    /**
     * A plain layout for the lists of the states' Medicaid agencies, each of which publishes its own: a host brings
     * them into these columns, or hands in a layout of its own.
     */
    public static final ListLayout STATE = headed(
            "STATE",
            Map.ofEntries(
                    Map.entry(ListField.ENTRY_ID, "entryId"),
                    Map.entry(ListField.ORGANIZATION, "organization"),
                    Map.entry(ListField.GIVEN, "firstName"),
                    Map.entry(ListField.FAMILY, "lastName"),
                    Map.entry(ListField.NPI, "npi"),
                    Map.entry(ListField.TIN, "tin"),
                    Map.entry(ListField.BORN, "dateOfBirth"),
                    Map.entry(ListField.STREET, "street"),
                    Map.entry(ListField.STATE, "state"),
                    Map.entry(ListField.POSTAL_CODE, "zip"),
                    Map.entry(ListField.ENDED, "endedOn")));

    /** The layouts that a manifest may name. */
    public static final List<ListLayout> STANDARD = List.of(LEIE, SAM, OFAC_SDN, OFAC_ALT, STATE);

    /** Copies, and refuses a layout that names nobody. */
    public ListLayout {
        Objects.requireNonNull(code, "code");
        columns = Map.copyOf(columns);
        header = List.copyOf(header);
        boolean names = columns.containsKey(ListField.ORGANIZATION)
                || columns.containsKey(ListField.FAMILY)
                || columns.containsKey(ListField.WHOLE_NAME);
        if (!names || (!header.isEmpty() && !header.containsAll(columns.values()))) {
            throw new IllegalArgumentException("A layout names its parties, by columns that it has");
        }
    }

    /** The layout of a list with a header row. */
    public static ListLayout headed(String code, Map<ListField, String> columns) {
        return new ListLayout(code, columns, List.of());
    }
}
