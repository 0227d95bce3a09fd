package io.bursar.controls.sla;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessDuration;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A clock as stored data and back; counted durations are decimal seconds. */
final class SlaClockData {

    private SlaClockData() {}

    static RecordValue write(SlaClock clock) {
        return Data.record()
                .put("target", target(clock.target()))
                .put("startedAt", clock.startedAt())
                .put(
                        "pauses",
                        listOrNone(
                                clock.pauses().stream().map(SlaClockData::pause).toList()))
                .put(
                        "extensions",
                        listOrNone(clock.extensions().stream()
                                .map(SlaClockData::extension)
                                .toList()))
                .put("stoppedAt", clock.stopped().map(SlaStop::at).orElse(null))
                .put("stoppedDueAt", clock.stopped().map(SlaStop::dueAt).orElse(null))
                .build();
    }

    static SlaClock read(RecordValue data) {
        Optional<SlaStop> stop = data.instant("stoppedAt").map(at -> new SlaStop(at, instant(data, "stoppedDueAt")));
        return new SlaClock(
                readTarget(data.record("target")),
                instant(data, "startedAt"),
                data.records("pauses").stream().map(SlaClockData::readPause).toList(),
                data.records("extensions").stream()
                        .map(SlaClockData::readExtension)
                        .toList(),
                stop);
    }

    private static RecordValue target(SlaTarget target) {
        // most clocks pause for every reason or, when law sets them, for none: neither is written out
        boolean usual = target.legal() || target.pausable().size() == PauseReason.values().length;
        List<String> reasons = target.pausable().stream().map(PauseReason::code).toList();
        return Data.record()
                .put("name", target.name())
                .put("within", target.within().toString())
                .put("calendar", target.calendar())
                .put("pausable", usual ? null : Data.texts(reasons))
                .put(
                        "pauseLimit",
                        target.pauseLimit().map(BusinessDuration::toString).orElse(null))
                .put("legal", target.legal() ? BooleanValue.TRUE : null)
                .build();
    }

    private static SlaTarget readTarget(RecordValue data) {
        boolean legal = data.isTrue("legal");
        Set<PauseReason> pausable = EnumSet.noneOf(PauseReason.class);
        if (data.get("pausable").isPresent()) {
            data.list("pausable").texts().forEach(code -> pausable.add(reason(code)));
        } else if (!legal) {
            pausable.addAll(EnumSet.allOf(PauseReason.class));
        }
        return new SlaTarget(
                text(data, "name"),
                BusinessDuration.parse(text(data, "within")),
                text(data, "calendar"),
                pausable,
                data.text("pauseLimit").map(BusinessDuration::parse),
                legal);
    }

    private static @Nullable ListValue listOrNone(List<RecordValue> items) {
        return items.isEmpty() ? null : Data.list(items);
    }

    private static RecordValue pause(Pause pause) {
        return Data.record()
                .put("reason", pause.reason().code())
                .put("from", pause.from())
                .put("until", pause.until().orElse(null))
                .put("counted", seconds(pause.counted()))
                .build();
    }

    private static Pause readPause(RecordValue data) {
        Duration counted = data.decimal("counted").map(SlaClockData::duration).orElseThrow(() -> missing("counted"));
        return new Pause(reason(text(data, "reason")), instant(data, "from"), data.instant("until"), counted);
    }

    private static RecordValue extension(PauseExtension extension) {
        return Data.record()
                .put("by", extension.by().toString())
                .put("grantedBy", extension.grantedBy().value())
                .put("role", extension.role().value())
                .put("at", extension.at())
                .build();
    }

    private static PauseExtension readExtension(RecordValue data) {
        return new PauseExtension(
                BusinessDuration.parse(text(data, "by")),
                new PersonId(text(data, "grantedBy")),
                new RoleName(text(data, "role")),
                instant(data, "at"));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }

    private static PauseReason reason(String code) {
        return PauseReason.ofCode(code).orElseThrow(() -> missing("reason"));
    }

    private static Instant instant(RecordValue data, String field) {
        return data.instant(field).orElseThrow(() -> missing(field));
    }

    private static String text(RecordValue data, String field) {
        return data.text(field).orElseThrow(() -> missing(field));
    }

    private static BursarException missing(String field) {
        return new BursarException(
                FailureCode.WRONG_TYPE,
                "Stored data is no clock: a field is absent or unknown",
                Map.of("field", field));
    }
}
