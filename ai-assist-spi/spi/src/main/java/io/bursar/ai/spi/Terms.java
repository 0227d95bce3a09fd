package io.bursar.ai.spi;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Map;

/** What values of this package are held to; messages are constant and carry no content. */
final class Terms {

    private Terms() {}

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BursarException(FailureCode.INVALID_IDENTIFIER, otherwise, Map.of());
        }
    }

    static void atMost(int limit, int found, String otherwise) {
        if (found > limit) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    otherwise,
                    Map.of("limit", Integer.toString(limit), "found", Integer.toString(found)));
        }
    }
}
