package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.Set;

/** Records of a case: numbered without gaps, chained, in order of time, each command once, started first (G5, G6). */
final class FrameRule implements Rule {
    private static final Set<String> EVENTS = Set.of(
            "started",
            "pinned",
            "data-set",
            "moved",
            "plan-made",
            "reviewer-added",
            "decided",
            "approvals-voided",
            "plan-satisfied",
            "standing-used",
            "task-opened",
            "task-reassigned",
            "task-closed",
            "effect-intended",
            "effect-outcome",
            "effect-withdrawn",
            "exception-raised",
            "exception-resolved",
            "clock-set",
            "escalated",
            "acted",
            "committed",
            "claimed",
            "released",
            "emitted",
            "held",
            "resumed",
            "cancelling",
            "joined",
            "row-pending",
            "fact-deferred",
            "fact-taken",
            "proposed",
            "proposal-reviewed",
            "linked",
            "migrated");
    private static final String NONE_BEFORE = "0".repeat(64);

    private final SeenOnce commands;
    private String lastHash = NONE_BEFORE;
    private Instant lastAt = Instant.MIN;
    private long lastSeq;
    private long lastEpoch;
    private boolean saidStart;

    FrameRule(SeenOnce commands) {
        this.commands = commands;
    }

    @Override
    public void recordStarts(Scene scene) {
        LogRecord record = scene.record();
        if (record.seq() != lastSeq + 1) {
            scene.found("SEQ", "record " + record.seq() + " follows record " + lastSeq);
        }
        if (!record.seal().prev().equals(lastHash)) {
            scene.found("G5", "the record does not carry the hash of the record before it");
        }
        if (!record.seal().holds()) {
            scene.found("G5", "the hash is not that of the stored bytes");
        }
        if (record.at().isBefore(lastAt) || record.epoch() < lastEpoch) {
            scene.found("TIME", "time or epoch goes back within the case");
        }
        if (!commands.first(record.command())) {
            scene.found("G6", "command " + record.command() + " was carried out before");
        }
        if (!record.workflow().equals(scene.story().workflow)) {
            scene.found("START", "the workflow of the case changes");
        }
        lastSeq = record.seq();
        lastHash = record.seal().hash();
        lastAt = record.at();
        lastEpoch = record.epoch();
    }

    @Override
    public void event(Scene scene) {
        if (!EVENTS.contains(scene.event().code())) {
            scene.found("EVENT", "event " + scene.event().code() + " is unknown");
        }
        if (scene.is("started") == scene.story().started && !saidStart) {
            saidStart = true;
            scene.found(
                    "START", scene.is("started") ? "the case starts again" : "the case does not start with its start");
        }
    }
}
