package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Tells whether a module posts on a date ({@code period.status}).
 *
 * <pre>{@code
 * PeriodStatusCapability status = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface PeriodStatusCapability extends QueryCapability<PeriodRequest, PeriodStatus> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PeriodRequest, PeriodStatus> CONTRACT =
            CapabilityContract.query("period.status", PeriodRequest::from, PeriodStatus::from);

    @Override
    default CapabilityContract<PeriodRequest, PeriodStatus> contract() {
        return CONTRACT;
    }
}
