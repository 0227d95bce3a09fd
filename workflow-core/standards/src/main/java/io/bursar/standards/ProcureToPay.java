package io.bursar.standards;

import io.bursar.model.identity.WorkflowId;

/**
 * Procure-to-pay: the ids of its workflows and the row events that people and systems fire on them.
 *
 * <pre>{@code
 * bursar.as("dana.reyes").start(ProcureToPay.REQUISITION, requisition);
 * }</pre>
 */
public final class ProcureToPay {

    /** Requisition to purchase order (W01). */
    public static final WorkflowId REQUISITION = new WorkflowId("p2p.requisition");

    /** Goods and service receipt (W03). */
    public static final WorkflowId RECEIVING = new WorkflowId("p2p.receiving");

    /** Supplier invoice processing (W04). */
    public static final WorkflowId INVOICE = new WorkflowId("p2p.invoice");

    /** Supplier onboarding and master change (W02). */
    public static final WorkflowId SUPPLIER = new WorkflowId("p2p.supplier");

    /** Monthly screening and yearly review of a supplier, as W02-14 schedules them. */
    public static final WorkflowId SUPPLIER_SCREENING = new WorkflowId("p2p.supplier-screening");

    /** One hold on one invoice, worked off by whoever can (W05). */
    public static final WorkflowId INVOICE_EXCEPTION = new WorkflowId("p2p.invoice-exception");

    private ProcureToPay() {}

    /** What happens to a requisition. */
    public static final class RequisitionEvents {

        /** The requester hands in the draft. */
        public static final String SUBMIT = "submit";

        /** The requester and a buyer order at once on a word given. */
        public static final String SUBMIT_EMERGENCY = "submitEmergency";

        /** An approver agrees. */
        public static final String APPROVE = "approve";

        /** An approver refuses. */
        public static final String REJECT = "reject";

        /** An approver stands behind an emergency order. */
        public static final String RATIFY = "ratify";

        /**
         * A buyer gives the order to a supplier: {@code supplierId}, {@code quotes}, {@code lines}, {@code tax},
         * {@code freight}.
         */
        public static final String AWARD = "award";

        /** The sourcing lead signs that only one supplier can deliver. */
        public static final String APPROVE_SOLE_SOURCE = "approveSoleSource";

        /** A buyer orders where no sourcing is due: {@code supplierId} where none is named yet. */
        public static final String CREATE_PO = "createPo";

        /** A buyer changes the order: all {@code lines} as they shall be, {@code tax}, {@code freight}. */
        public static final String CHANGE_ORDER = "changeOrder";

        /** A buyer cancels the order. */
        public static final String CANCEL_PO = "cancelPo";

        /** A buyer gives up what is still open. */
        public static final String CLOSE_SHORT = "closeShort";

        /**
         * The supplier answered the order: {@code lines} with {@code qty}, {@code unitPrice}, {@code promisedDate}, or
         * {@code rejected}.
         */
        public static final String ACKNOWLEDGED = "acknowledged";

        /** Something was received: {@code poNumber}, {@code finalDelivery}. */
        public static final String RECEIPT_POSTED = "receiptPosted";

        /** A receipt was taken back: {@code poNumber}. */
        public static final String RECEIPT_REVERSED = "receiptReversed";

        private RequisitionEvents() {}
    }

    /** What happens to a delivery, a service or a return. */
    public static final class ReceivingEvents {

        /** The supplier advised a delivery: the case opens with the lines advised. */
        public static final String ASN_RECEIVED = "asnReceived";

        /**
         * A receiver counted: {@code lines} with lot, expiry and condition, {@code form222} of controlled substances,
         * which two people count.
         */
        public static final String COUNT = "count";

        /** An inspector found the goods in order: {@code evidence}. */
        public static final String PASS = "pass";

        /** A receiver reports what came to light at the inspection: {@code lines} in their condition. */
        public static final String FOUND = "found";

        /** An inspector judged goods that are under review: {@code evidence}. */
        public static final String INSPECT = "inspect";

        /** Two people counted controlled substances again: {@code lines}. */
        public static final String RECOUNT = "recount";

        /** The owner of the cost centre or contract accepts a service. */
        public static final String ACCEPT = "accept";

        /** They do not accept it. */
        public static final String DISPUTE = "dispute";

        /** A disputed service was settled with the supplier and is entered again: {@code lines}. */
        public static final String SERVICE_SETTLED = "serviceSettled";

        /** A buyer accepts what can be accepted; the rest goes back in a case of its own. */
        public static final String ACCEPT_PARTIAL = "acceptPartial";

        /** A buyer sends a whole delivery back: {@code rmaNumber}. */
        public static final String RETURN_GOODS = "returnGoods";

        /** A return is authorized by the supplier: {@code rmaNumber}. */
        public static final String RETURN_ENTERED = "returnEntered";

        /** The carrier took the goods: {@code carrierProof}. */
        public static final String RETURNED = "returned";

        /** A storekeeper takes a receipt back. */
        public static final String REVERSE = "reverse";

        private ReceivingEvents() {}
    }

    /** What happens to an invoice. */
    public static final class InvoiceEvents {

        /** A document arrived. */
        public static final String RECEIVE = "receive";

        /** The document was read: {@code fieldConfidences} where a model read it. */
        public static final String EXTRACTED = "extracted";

        /** A processor coded it: {@code lines} with cost centre and account. */
        public static final String CODED = "coded";

        /** A processor coded a credit that names an invoice or a return: {@code lines}. */
        public static final String CREDIT_CODED = "creditCoded";

        /** An approver agrees. */
        public static final String APPROVE = "approve";

        /** An approver refuses. */
        public static final String REJECT = "reject";

        /** Payment is stopped: {@code holdCode}, {@code reason}. */
        public static final String HOLD_PLACED = "holdPlaced";

        /** The supervisor of payables lifts a dispute. */
        public static final String RELEASE_HOLD = "releaseHold";

        /** The payment run was released: {@code runTotal}. */
        public static final String PAYMENT_RELEASED = "paymentReleased";

        /** The payment is on the bank statement. */
        public static final String CLEARED = "cleared";

        /** The bank returned the payment. */
        public static final String RETURNED = "returned";

        /** A supervisor reverses the posting. */
        public static final String REVERSE = "reverse";

        private InvoiceEvents() {}
    }

    /** What happens to a supplier. */
    public static final class SupplierEvents {

        /** The requester, or the supplier through the portal, hands in the draft. */
        public static final String SUBMIT = "submit";

        /** Compliance, or a confirmed screening, blocks a supplier at once. */
        public static final String BLOCK_NOW = "blockNow";

        /** Compliance confirms that the supplier is excluded. */
        public static final String SCREENING_CONFIRMED = "screeningConfirmed";

        /** Compliance has looked at a referral source. */
        public static final String COMPLIANCE_REVIEWED = "complianceReviewed";

        /** Security has looked at who will see patient information. */
        public static final String SECURITY_REVIEWED = "securityReviewed";

        /**
         * A verifier called the supplier back: {@code numberSource}, where the number came from, and {@code confirmed}.
         */
        public static final String RECORD_CALLBACK = "recordCallback";

        /** An approver agrees. */
        public static final String APPROVE = "approve";

        /** An approver refuses. */
        public static final String REJECT = "reject";

        /** The supplier denies the change of its account. */
        public static final String DISPUTED = "disputed";

        private SupplierEvents() {}
    }

    /** What happens to an exception case of an invoice. */
    public static final class InvoiceExceptionEvents {

        /** A hold was placed on an invoice. */
        public static final String HOLD_RAISED = "holdRaised";

        /** Somebody says where it comes from: {@code causeCode}, {@code resolverGroup} where not the usual. */
        public static final String TRIAGE = "triage";

        /** The resolver asks the supplier: {@code template}. */
        public static final String ASK_SUPPLIER = "askSupplier";

        /** The supplier answered: {@code evidence}. */
        public static final String SUPPLIER_REPLIED = "supplierReplied";

        /** The resolver proposes: {@code resolution}, {@code causeCode}, {@code links}, {@code evidence}. */
        public static final String PROPOSE = "propose";

        /** An approver agrees. */
        public static final String APPROVE = "approve";

        /** An approver refuses. */
        public static final String REJECT = "reject";

        /** The supervisor of payables confirms that it is the same invoice again. */
        public static final String DUPLICATE_CONFIRMED = "duplicateConfirmed";

        /** The invoice matches now: reported by whoever matches it. */
        public static final String MATCH_PASSES = "matchPasses";

        /** The invoice still does not match: reported with the figures as they are now. */
        public static final String MATCH_FAILS = "matchFails";

        /** The order was changed. */
        public static final String ORDER_CHANGED = "orderChanged";

        private InvoiceExceptionEvents() {}
    }
}
