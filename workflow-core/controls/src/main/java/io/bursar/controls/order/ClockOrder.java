package io.bursar.controls.order;

import io.bursar.controls.sla.PauseReason;
import io.bursar.controls.sla.SlaTarget;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.time.BusinessDuration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long something may take: the time, what makes the clock wait, and for how long in all. Time that passes, open
 * time and open days are not compared with one another, nor open time of two calendars.
 */
final class ClockOrder {

    private final SlaTarget here;
    private final SlaTarget standard;
    private final Points points = new Points(PolicyArea.CLOCK);

    private ClockOrder(SlaTarget here, SlaTarget standard) {
        this.here = here;
        this.standard = standard;
    }

    static PolicyComparison compare(SlaTarget here, SlaTarget standard) {
        ClockOrder order = new ClockOrder(here, standard);
        order.compareTime();
        order.comparePauses();
        order.compareLaw();
        return order.points.comparison();
    }

    private void compareTime() {
        Strictness way = sameMeasure()
                ? Strictness.of(noLonger(here.within(), standard.within()), noLonger(standard.within(), here.within()))
                : Strictness.INCOMPARABLE;
        points.add(way, here.name(), counted(here), "allows " + counted(standard));
    }

    private boolean sameMeasure() {
        return !here.within().business() || here.calendar().equals(standard.calendar());
    }

    private static String counted(SlaTarget target) {
        return target.within() + (target.within().business() ? " on " + target.calendar() : "");
    }

    private void comparePauses() {
        for (PauseReason reason : PauseReason.values()) {
            boolean may = here.pausable().contains(reason);
            boolean usually = standard.pausable().contains(reason);
            points.add(
                    Strictness.of(!may || usually, may || !usually),
                    here.name() + " for " + reason.code(),
                    may ? "waits" : "runs on",
                    usually ? "waits" : "runs on");
        }
        Set<PauseReason> both = EnumSet.allOf(PauseReason.class);
        both.retainAll(here.pausable());
        both.retainAll(standard.pausable());
        if (!both.isEmpty()) {
            points.add(
                    Strictness.of(capped(here, standard), capped(standard, here)),
                    here.name() + " in all pauses",
                    "waits for at most " + cap(here),
                    "waits for at most " + cap(standard));
        }
    }

    /** Whether one waits no longer than the other: for twice its time or the stated limit, whichever is longer. */
    private static boolean capped(SlaTarget one, SlaTarget other) {
        return limits(one).allMatch(limit -> limits(other).anyMatch(usual -> noLonger(limit, usual)));
    }

    private static Stream<BusinessDuration> limits(SlaTarget target) {
        return Stream.concat(Stream.of(target.within().times(2)), target.pauseLimit().stream());
    }

    private static String cap(SlaTarget target) {
        List<String> limits = limits(target).map(BusinessDuration::toString).toList();
        return String.join(" or ", limits);
    }

    private static boolean noLonger(BusinessDuration one, BusinessDuration other) {
        return one.comparedTo(other).stream().anyMatch(sign -> sign <= 0);
    }

    private void compareLaw() {
        points.add(
                Strictness.of(here.legal() || !standard.legal(), standard.legal() || !here.legal()),
                here.name(),
                setBy(here),
                "is " + setBy(standard));
    }

    private static String setBy(SlaTarget target) {
        return target.legal() ? "set by law" : "set by policy";
    }
}
