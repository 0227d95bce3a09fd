package io.bursar.standards.internal.function;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What W05 says of each hold of an invoice: who works it off, what it comes from where the code alone says so, how it
 * may be resolved and which resolution a changed fact amounts to. The table of canonical W05;
 * {@code RETURN_TO_SUPPLIER} is open to every hold. Another period, a budget moved in W09 and an invoice keyed by hand
 * are a {@code RECODE}, a supplier that W02 cleared is a {@code MASTER_FIX}.
 */
enum HoldRule {
    INV_PRICE("BUYER", null, List.of("CREDIT_REQUESTED", "SHORT_PAY", "ACCEPT_VARIANCE"), "PO_CHANGE"),
    INV_QTY_ORDERED("BUYER", "QUANTITY_ABOVE_ORDER", List.of("PO_CHANGE", "CREDIT_REQUESTED"), "PO_CHANGE"),
    INV_QTY_RECEIVED("RECEIVING", "RECEIVED_SHORT", List.of("RECEIPT_POSTED"), "RECEIPT_POSTED"),
    INV_NO_RECEIPT("RECEIVING", "NOT_RECEIVED", List.of("RECEIPT_POSTED"), "RECEIPT_POSTED"),
    INV_PO_MISSING("REQUESTER_BUYER", "NO_ORDER", List.of("LINK_PO"), "LINK_PO"),
    INV_PO_CLOSED("REQUESTER_BUYER", "ORDER_CLOSED", List.of("LINK_PO"), "PO_CHANGE"),
    INV_DUPLICATE("AP", "BILLED_TWICE", List.of("DUPLICATE_CANCEL", "CONFIRMED_DISTINCT"), "MASTER_FIX"),
    INV_SUPPLIER_MISMATCH("SUPPLIER_MASTER", "MASTER_OUTDATED", List.of("MASTER_FIX"), "MASTER_FIX"),
    INV_BANK_CHANGED("SUPPLIER_MASTER", "MASTER_OUTDATED", List.of("MASTER_FIX"), "MASTER_FIX"),
    INV_TAX("AP", null, List.of("SHORT_PAY", "RECODE", "ACCEPT_VARIANCE"), "RECODE"),
    INV_FREIGHT("AP", null, List.of("SHORT_PAY", "RECODE", "ACCEPT_VARIANCE"), "RECODE"),
    INV_UOM("AP", null, List.of("SHORT_PAY", "RECODE", "ACCEPT_VARIANCE"), "PO_CHANGE"),
    INV_CODING("FINANCE", "CODING_WRONG", List.of("RECODE"), "RECODE"),
    INV_BUDGET("FINANCE", "BUDGET_SHORT", List.of("RECODE"), "RECODE"),
    INV_PERIOD_CLOSED("FINANCE", "PERIOD_CLOSED", List.of("RECODE"), "RECODE"),
    INV_UNREADABLE("AP", "UNREADABLE", List.of("RECODE"), "RECODE"),
    INV_SUPPLIER_BLOCKED("COMPLIANCE", "SUPPLIER_UNDER_HOLD", List.of("MASTER_FIX"), "MASTER_FIX");

    /** Open to every hold. */
    static final String RETURN = "RETURN_TO_SUPPLIER";

    private static final String UNKNOWN_CAUSE = "OTHER";

    private final String group;
    private final String cause;
    private final List<String> resolutions;
    private final String byFact;

    HoldRule(String group, @Nullable String cause, List<String> resolutions, String byFact) {
        this.group = group;
        this.cause = cause == null ? UNKNOWN_CAUSE : cause;
        this.resolutions = resolutions;
        this.byFact = byFact;
    }

    static Optional<HoldRule> of(FactFields facts) {
        return facts.text("holdCode").flatMap(HoldRule::ofCode);
    }

    private static Optional<HoldRule> ofCode(String code) {
        for (HoldRule rule : values()) {
            if (rule.code().equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The exception of W04 as it is written on the wire. */
    String code() {
        return toString();
    }

    /** Who works it off unless the enterprise maps it otherwise ({@code p2p.iex.groups}). */
    String group() {
        return group;
    }

    /** What it comes from, as far as the code says. */
    String cause() {
        return cause;
    }

    /** Whether code and cause are one; else a person, or a model that has earned it, says what it comes from. */
    boolean ruled() {
        return !cause.equals(UNKNOWN_CAUSE);
    }

    boolean allows(String resolution) {
        return resolution.equals(RETURN) || resolutions.contains(resolution);
    }

    /** The resolution that a fact amounts to which made the match true. */
    String byFact() {
        return byFact;
    }
}
