package io.bursar.adoption.shadow;

import io.bursar.engine.Standard;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.WorkflowId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets workflows run beside a former process and says where they would have decided otherwise (canonical §1.15). What
 * happened there drives shadow cases on a clock of their own; nothing is sent, no task reaches anybody, and when the
 * run ends, its cases are gone. A run is given people to look up and systems to ask, and no store and no way to write:
 * it cannot touch what is live. The same feed gives the same report.
 *
 * <pre>{@code
 * ShadowRun shadow = new ShadowRun(standard, directory, ShadowReads.of(systems), List.of(map));
 * ShadowReport report = shadow.run(LegacyFeed.of(RowFile.of(path), standard).events());
 * }</pre>
 */
public final class ShadowRun {

    /** Most events of one run. */
    public static final int MAX_EVENTS = 200_000;

    private final Standard standard;
    private final PeopleDirectory directory;
    private final ShadowReads reads;
    private final Map<WorkflowId, ShadowMap> maps = new HashMap<>();

    /** A run of the workflows that the maps name. */
    public ShadowRun(Standard standard, PeopleDirectory directory, ShadowReads reads, List<ShadowMap> maps) {
        this.standard = standard;
        this.directory = directory;
        this.reads = reads;
        maps.forEach(map -> this.maps.put(map.workflow(), map));
    }

    /**
     * Plays a feed, in the order of time, and compares.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} over {@value #MAX_EVENTS} events
     */
    public ShadowReport run(List<LegacyEvent> feed) {
        if (feed.size() > MAX_EVENTS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A feed has too many events",
                    Map.of("limit", Integer.toString(MAX_EVENTS)));
        }
        List<LegacyEvent> inOrder = new ArrayList<>(feed);
        inOrder.sort(Comparator.comparing(event -> event.doing().at()));
        Playing playing = new Playing(new ShadowStore(standard, directory, reads));
        inOrder.forEach(playing::take);
        return playing.report();
    }

    /** One playing of a feed. */
    private final class Playing {

        private final ShadowStore store;
        private final ShadowClock clock;
        private final Map<LegacyEvent.Subject, ShadowCase> cases = new LinkedHashMap<>();
        private final Map<CaseId, ShadowCase> byId = new HashMap<>();
        private final Map<String, Integer> unmapped = new TreeMap<>();

        Playing(ShadowStore store) {
            this.store = store;
            this.clock = new ShadowClock(store);
        }

        void take(LegacyEvent event) {
            clock.passTo(event.doing().at(), this::late);
            ShadowMap map = maps.get(event.subject().workflow());
            List<ShadowStep> steps = map == null ? List.of() : map.steps().getOrDefault(event.name(), List.of());
            if (map == null || steps.isEmpty()) {
                unmapped.merge(event.subject().workflow() + " " + event.name(), 1, Integer::sum);
                return;
            }
            ShadowCase shadow = cases.computeIfAbsent(event.subject(), this::shadow);
            ShadowPlayer player = new ShadowPlayer(store, shadow, map);
            if (shadow.begun() && !shadow.followed()) {
                shadow.unjudged();
                return;
            }
            player.play(event, steps);
            clock.look(shadow.id());
            late(shadow.id());
        }

        private ShadowCase shadow(LegacyEvent.Subject subject) {
            CaseId id = new CaseId(
                    CommandId.derivedFrom("shadow-case", subject.workflow().value(), subject.key())
                            .value());
            ShadowCase made = new ShadowCase(subject, id);
            byId.put(id, made);
            return made;
        }

        private void late(CaseId caseId) {
            ShadowCase shadow = byId.get(caseId);
            if (shadow != null && shadow.followed() && ShadowPlayer.late(store, caseId)) {
                shadow.differs(new Difference(
                        DifferenceKind.LATE, "time", store.now(), "a target of the service level was missed"));
            }
        }

        ShadowReport report() {
            return new ShadowReport(
                    cases.values().stream()
                            .map(shadow -> shadow.comparison(ShadowPlayer.state(store, shadow.id())))
                            .toList(),
                    unmapped);
        }
    }
}
