package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Asks the tax authority whether a number belongs to a name ({@code tin.match}, W02-2).
 *
 * <pre>{@code
 * TinMatchCapability match = request -> Outcomes.answer(ask(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface TinMatchCapability extends QueryCapability<TinMatchRequest, TinMatch> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<TinMatchRequest, TinMatch> CONTRACT =
            CapabilityContract.query("tin.match", TinMatchRequest::from, TinMatch::from);

    @Override
    default CapabilityContract<TinMatchRequest, TinMatch> contract() {
        return CONTRACT;
    }
}
