package io.bursar.definition.clock;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.time.BusinessDuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target in business time. It starts when the case enters one of the start states (and {@code when} holds), stops
 * when it enters one of the stop states; breaching it escalates and may raise an exception or fire a timer row, but
 * never approves.
 *
 * <pre>{@code
 * ratification: { target: 1 BD, start: [PO_PENDING], when: emergency, stopOn: [ratified], onBreach: { raise: REQ_UNRATIFIED } }
 * }</pre>
 *
 * @param name the name, unique in the definition
 * @param target how long
 * @param span when it runs
 * @param breach what a breach does
 */
public record ClockSpec(String name, BusinessDuration target, Span span, Breach breach) {

    /**
     * When a clock runs.
     *
     * @param calendar the calendar's name; null for the workflow's own, or where a variation point names it
     * @param calendarPoint the key of the variation point that names the calendar (canonical §1.14, CALENDAR); null for
     *     most
     * @param before the path of a date; then the target is not counted from the start but back from that date, and a
     *     case that has no such date has no such clock; null for most
     * @param after the path of a date; then the target is counted from the end of that date, whenever the case came
     *     here: one that is over already has a minute left; a case that has no such date has no such clock; null for
     *     most
     * @param start entering one of these states starts it, unless it runs or has ended
     * @param stop entering one of these states (or any terminal state) ends it
     * @param stopOnEvent business events of the case whose emission ends it
     * @param when a condition at the start
     * @param length the path of the number that takes the place of the target's; null for most
     * @param again whether it starts anew with each entry of a start state, after it has ended
     */
    public record Span(
            @Nullable String calendar,
            @Nullable String calendarPoint,
            @Nullable String before,
            @Nullable String after,
            List<String> start,
            List<String> stop,
            List<String> stopOnEvent,
            Guard when,
            @Nullable Operand length,
            boolean again) {
        /** Copies the lists. */
        public Span {
            start = List.copyOf(start);
            stop = List.copyOf(stop);
            stopOnEvent = List.copyOf(stopOnEvent);
        }
    }

    /**
     * What a breach does besides the escalation ladder.
     *
     * @param ladder {@code default}, {@code safety} or {@code none}
     * @param raise the exception raised; null for none
     * @param fires the timer event fired; null for none
     * @param legal whether the clock is set by law and therefore never pauses
     */
    public record Breach(
            String ladder,
            @Nullable ExceptionCode raise,
            @Nullable String fires,
            boolean legal) {}
}
