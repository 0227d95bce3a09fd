package io.bursar.controls.variance;

import io.bursar.controls.variation.ValueText;
import io.bursar.model.data.DataValue;
import io.bursar.model.people.Scope;

/**
 * A grant that a later tightening of a wider scope has overtaken (canonical §1.14): it holds no more, and whoever keeps
 * the policy may renew or drop it.
 *
 * <pre>{@code
 * overtaken.toString();   // p2p.req.quoteCount 4 (facility:STANNE) is overtaken by 5
 * }</pre>
 *
 * @param key the variation point
 * @param scope whose grant it is
 * @param value what it grants
 * @param prevailing what holds there instead
 */
public record OvertakenGrant(String key, Scope scope, DataValue value, DataValue prevailing) {

    @Override
    public String toString() {
        return key + " " + ValueText.of(value) + " (" + scope + ") is overtaken by " + ValueText.of(prevailing);
    }
}
