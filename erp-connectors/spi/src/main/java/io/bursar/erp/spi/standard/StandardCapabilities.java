package io.bursar.erp.spi.standard;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.budget.BudgetCheckCapability;
import io.bursar.erp.spi.budget.BudgetCommitCapability;
import io.bursar.erp.spi.budget.BudgetReleaseCapability;
import io.bursar.erp.spi.budget.BudgetReserveCapability;
import io.bursar.erp.spi.document.DocumentStoreCapability;
import io.bursar.erp.spi.document.NotifySendCapability;
import io.bursar.erp.spi.evidence.BankAccountVerifyCapability;
import io.bursar.erp.spi.evidence.ScreeningCheckCapability;
import io.bursar.erp.spi.evidence.TinMatchCapability;
import io.bursar.erp.spi.finance.CostCenterVerifyCapability;
import io.bursar.erp.spi.finance.GlAccountVerifyCapability;
import io.bursar.erp.spi.finance.PeriodStatusCapability;
import io.bursar.erp.spi.payables.InvoiceHoldCapability;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.InvoiceReleaseCapability;
import io.bursar.erp.spi.payables.InvoiceReverseCapability;
import io.bursar.erp.spi.payables.InvoiceStatusCapability;
import io.bursar.erp.spi.payables.PaymentStatusCapability;
import io.bursar.erp.spi.payables.PaymentStopCapability;
import io.bursar.erp.spi.purchasing.ContractLookupCapability;
import io.bursar.erp.spi.purchasing.PoCancelCapability;
import io.bursar.erp.spi.purchasing.PoChangeCapability;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.PoStatusCapability;
import io.bursar.erp.spi.purchasing.PoTransmitCapability;
import io.bursar.erp.spi.purchasing.ReceiptStatusCapability;
import io.bursar.erp.spi.receiving.ReceiptPostCapability;
import io.bursar.erp.spi.receiving.ReceiptReverseCapability;
import io.bursar.erp.spi.receiving.ReturnCancelCapability;
import io.bursar.erp.spi.receiving.ReturnCreateCapability;
import io.bursar.erp.spi.receiving.StockAdjustCapability;
import io.bursar.erp.spi.receiving.StockLevelCapability;
import io.bursar.erp.spi.receiving.StockQuarantineCapability;
import io.bursar.erp.spi.supplier.SupplierBankUpdateCapability;
import io.bursar.erp.spi.supplier.SupplierBlockCapability;
import io.bursar.erp.spi.supplier.SupplierCreateCapability;
import io.bursar.erp.spi.supplier.SupplierLookupCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentHoldCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentReleaseCapability;
import io.bursar.erp.spi.supplier.SupplierRestoreCapability;
import io.bursar.erp.spi.supplier.SupplierStatusCapability;
import io.bursar.erp.spi.supplier.SupplierUpdateCapability;
import io.bursar.model.identity.CapabilityName;
import java.util.List;
import java.util.Optional;

/**
 * The capabilities whose contracts every connector shares, in the order of canonical §1.7.
 *
 * <pre>{@code
 * StandardCapabilities.find(new CapabilityName("po.create")).orElseThrow().rejections();
 * }</pre>
 */
public final class StandardCapabilities {

    private static final List<CapabilityContract<?, ?>> ALL = List.of(
            SupplierStatusCapability.CONTRACT,
            SupplierLookupCapability.CONTRACT,
            SupplierCreateCapability.CONTRACT,
            SupplierUpdateCapability.CONTRACT,
            SupplierBlockCapability.CONTRACT,
            SupplierRestoreCapability.CONTRACT,
            SupplierBankUpdateCapability.CONTRACT,
            SupplierPaymentHoldCapability.CONTRACT,
            SupplierPaymentReleaseCapability.CONTRACT,
            TinMatchCapability.CONTRACT,
            ScreeningCheckCapability.CONTRACT,
            BankAccountVerifyCapability.CONTRACT,
            CostCenterVerifyCapability.CONTRACT,
            GlAccountVerifyCapability.CONTRACT,
            PeriodStatusCapability.CONTRACT,
            BudgetCheckCapability.CONTRACT,
            BudgetReserveCapability.CONTRACT,
            BudgetCommitCapability.CONTRACT,
            BudgetReleaseCapability.CONTRACT,
            ContractLookupCapability.CONTRACT,
            PoCreateCapability.CONTRACT,
            PoChangeCapability.CONTRACT,
            PoCancelCapability.CONTRACT,
            PoTransmitCapability.CONTRACT,
            PoStatusCapability.CONTRACT,
            ReceiptStatusCapability.CONTRACT,
            ReceiptPostCapability.CONTRACT,
            ReceiptReverseCapability.CONTRACT,
            ReturnCreateCapability.CONTRACT,
            ReturnCancelCapability.CONTRACT,
            StockLevelCapability.CONTRACT,
            StockAdjustCapability.CONTRACT,
            StockQuarantineCapability.CONTRACT,
            InvoicePostCapability.CONTRACT,
            InvoiceHoldCapability.CONTRACT,
            InvoiceReleaseCapability.CONTRACT,
            InvoiceReverseCapability.CONTRACT,
            InvoiceStatusCapability.CONTRACT,
            PaymentStatusCapability.CONTRACT,
            PaymentStopCapability.CONTRACT,
            NotifySendCapability.CONTRACT,
            DocumentStoreCapability.CONTRACT);

    private StandardCapabilities() {}

    /** All standard contracts. */
    public static List<CapabilityContract<?, ?>> all() {
        return ALL;
    }

    /** The standard contract of a capability; empty for a capability of a vendor's own. */
    public static Optional<CapabilityContract<?, ?>> find(CapabilityName name) {
        for (CapabilityContract<?, ?> contract : ALL) {
            if (contract.name().equals(name)) {
                return Optional.of(contract);
            }
        }
        return Optional.empty();
    }
}
