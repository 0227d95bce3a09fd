package io.bursar.erp.runtime.routing;

import io.bursar.definition.yaml.ErrorKind;

/**
 * What can be wrong with a routing table. Codes never change their meaning.
 *
 * <pre>{@code
 * // routing.yaml:7:5 RTE-104 Nothing says which of two rows counts {other=routing.yaml:6:5}
 * }</pre>
 */
public enum RoutingFault implements ErrorKind {
    /** A row names a facility that the policy does not have. */
    UNKNOWN_FACILITY("RTE-101", "The policy has no such facility"),
    /** A row names a legal entity that no facility is of. */
    UNKNOWN_LEGAL_ENTITY("RTE-102", "No facility is of such a legal entity"),
    /** A row names a connector that is not declared. */
    UNKNOWN_CONNECTOR("RTE-103", "No such connector is declared"),
    /** Two rows of the same reach and capability meet. */
    AMBIGUOUS("RTE-104", "Nothing says which of two rows counts"),
    /** A row names both facilities and legal entities. */
    TWO_REACHES("RTE-105", "A row is for facilities, for legal entities, or for everybody"),
    /** A time is not written as a number and a unit. */
    NO_TIME("RTE-106", "A time is a whole number of ms, s or min"),
    /** A limit is out of its range. */
    OUT_OF_LIMITS("RTE-107", "A limit of a connector is out of its range"),
    /** A capability that a definition needs has no row for some facility. */
    NOT_ROUTED("RTE-201", "No row says who serves a capability that is needed"),
    /** The connector of a row does not claim a capability that a definition needs of it. */
    NOT_CLAIMED("RTE-202", "The connector does not claim a capability that is needed of it"),
    /** The connector guards less against duplicates than is needed. */
    WEAK_GUARANTEE("RTE-203", "The connector guarantees less than is needed"),
    /** A capability that a definition needs is retired at the connector that serves it. */
    RETIRED("RTE-204", "A capability that is needed is retired"),
    /** A declared connector was not handed over. */
    NO_CONNECTOR("RTE-205", "A declared connector is not there");

    private final String code;
    private final String message;

    RoutingFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
