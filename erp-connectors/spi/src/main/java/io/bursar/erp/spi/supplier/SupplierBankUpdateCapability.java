package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Sets the bank account of a supplier ({@code supplier.bank.update}); its payments must be held before. Undone by the
 * same command with {@code takeBack}, which puts back the prior token and raises a payment hold (canonical §1.7).
 *
 * <pre>{@code
 * CommandOutcome outcome = bankUpdate.send(request);   // Rejected PAYMENTS_NOT_HELD
 * }</pre>
 */
public interface SupplierBankUpdateCapability extends CommandCapability<SupplierBankUpdateRequest, SupplierRecord> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierBankUpdateRequest, SupplierRecord> CONTRACT = CapabilityContract.command(
            "supplier.bank.update",
            SupplierBankUpdateRequest::from,
            SupplierRecord::from,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.PAYMENTS_NOT_HELD,
            RejectionCode.BANK_ACCOUNT_MISMATCH,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierBankUpdateRequest, SupplierRecord> contract() {
        return CONTRACT;
    }
}
