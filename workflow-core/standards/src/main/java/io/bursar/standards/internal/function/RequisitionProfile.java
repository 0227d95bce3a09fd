package io.bursar.standards.internal.function;

/** The profiles of a requisition (canonical W01); the first that fits holds, specialists before routine. */
enum RequisitionProfile {
    CONTROLLED_CII("CONTROLLED_CII"),
    PHARMACY_RX("PHARMACY_RX"),
    CONTINGENT("CONTINGENT"),
    CAPITAL("CAPITAL"),
    IT_SOFTWARE("IT_SOFTWARE"),
    SERVICES("SERVICES"),
    EMERGENCY("EMERGENCY"),
    CATALOG_LOW_RISK("CATALOG_LOW_RISK"),
    ROUTINE("ROUTINE");

    private final String code;

    RequisitionProfile(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
