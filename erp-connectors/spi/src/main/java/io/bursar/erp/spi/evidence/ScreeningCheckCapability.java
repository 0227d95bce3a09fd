package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Screens a supplier, its owners and signers against lists of excluded and sanctioned parties ({@code screening.check},
 * controls §3). A list that cannot be read makes the answer {@code Unavailable}: a list not asked is not a list that is
 * clear.
 *
 * <pre>{@code
 * ScreeningCheckCapability check = request -> Outcomes.answer(screen(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface ScreeningCheckCapability extends QueryCapability<ScreeningCheckRequest, ScreeningCheck> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ScreeningCheckRequest, ScreeningCheck> CONTRACT =
            CapabilityContract.query("screening.check", ScreeningCheckRequest::from, ScreeningCheck::from);

    @Override
    default CapabilityContract<ScreeningCheckRequest, ScreeningCheck> contract() {
        return CONTRACT;
    }
}
