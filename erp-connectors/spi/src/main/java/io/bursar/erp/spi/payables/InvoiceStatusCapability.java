package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Gives a posted invoice ({@code invoice.status}).
 *
 * <pre>{@code
 * InvoiceStatusCapability status = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface InvoiceStatusCapability extends QueryCapability<InvoiceStatusRequest, Invoice> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<InvoiceStatusRequest, Invoice> CONTRACT =
            CapabilityContract.query("invoice.status", InvoiceStatusRequest::from, Invoice::from);

    @Override
    default CapabilityContract<InvoiceStatusRequest, Invoice> contract() {
        return CONTRACT;
    }
}
