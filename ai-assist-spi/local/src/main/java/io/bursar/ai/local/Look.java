package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.RecordValue;

/** What came of looking at an input. */
sealed interface Look {

    /** Something is suggested. */
    record Found(RecordValue suggestion, Confidence confidence, String explanation) implements Look {}

    /** Nothing is suggested. */
    record Nothing(AbstentionReason why) implements Look {}
}
