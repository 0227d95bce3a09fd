package io.bursar.adoption.internal;

import io.bursar.definition.data.FieldType;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.TextValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When something was done before. Former systems often keep the day only: then it is the end of that day in UTC, the
 * latest it can have been, so that a rule that looks back some days never looks too short; today is now.
 */
public final class LegacyTime {

    private LegacyTime() {}

    public static Optional<Instant> of(String text, Instant now) {
        Optional<Instant> day = TypedFields.scalar(FieldType.DATE, new TextValue(text))
                .map(value -> ((DateValue) value)
                        .value()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusSeconds(1));
        boolean today = day.filter(end -> end.isAfter(now))
                .filter(end -> end.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(now.atZone(ZoneOffset.UTC).toLocalDate()))
                .isPresent();
        return (today ? Optional.of(now) : day)
                .or(() -> TypedFields.scalar(FieldType.INSTANT, new TextValue(text))
                        .map(value -> ((InstantValue) value).value()));
    }
}
