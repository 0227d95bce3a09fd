package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Creates a purchase order ({@code po.create}); our reference goes into the order's reference field.
 *
 * <pre>{@code
 * LookupOutcome found = poCreate.lookUp(request);   // by the reference field
 * }</pre>
 */
public interface PoCreateCapability extends CommandCapability<PoCreateRequest, PurchaseOrder> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PoCreateRequest, PurchaseOrder> CONTRACT = CapabilityContract.command(
            "po.create",
            PoCreateRequest::from,
            PurchaseOrder::from,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.SUPPLIER_INACTIVE,
            RejectionCode.SUPPLIER_BLOCKED,
            RejectionCode.COST_CENTER_UNKNOWN,
            RejectionCode.COST_CENTER_CLOSED,
            RejectionCode.GL_ACCOUNT_UNKNOWN,
            RejectionCode.GL_ACCOUNT_INVALID,
            RejectionCode.CURRENCY_MISMATCH,
            RejectionCode.PURCHASE_LIMIT_EXCEEDED,
            RejectionCode.FIELD_TOO_LONG,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<PoCreateRequest, PurchaseOrder> contract() {
        return CONTRACT;
    }
}
