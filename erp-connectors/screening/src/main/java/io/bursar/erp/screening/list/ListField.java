package io.bursar.erp.screening.list;

/**
 * What a column of a list can mean.
 *
 * <pre>{@code
 * ListLayout.LEIE.columns().get(ListField.NPI);   // NPI
 * }</pre>
 */
public enum ListField {
    /** The publisher's own number of the entry. */
    ENTRY_ID,
    /** Name of an organisation. */
    ORGANIZATION,
    /** Given name of a person. */
    GIVEN,
    /** Family name of a person. */
    FAMILY,
    /** A name in one field, a person's as {@code FAMILY, Given}. */
    WHOLE_NAME,
    /** What tells a person from an organisation where one field holds both. */
    KIND,
    /** National Provider Identifier. */
    NPI,
    /** Former physician identifier. */
    UPIN,
    /** Tax number; few lists publish it. */
    TIN,
    /** Date of birth. */
    BORN,
    /** Street. */
    STREET,
    /** State. */
    STATE,
    /** Postal code. */
    POSTAL_CODE,
    /** Remarks; OFAC writes dates of birth there. */
    REMARKS,
    /** When the entry ended or ends: from that day on the party is not listed by it. */
    ENDED,
    /** Whether the entry holds; {@code Inactive} does not. */
    STATUS
}
