package io.bursar.standards.scenario;

import io.bursar.model.cases.Case;
import java.util.Set;
import java.util.TreeSet;

/** Which rows, exceptions, resolutions, steps of escalation and overrun clocks the scenarios have met so far. */
final class Coverage {

    private static final Set<String> MET = new TreeSet<>();

    private Coverage() {}

    static synchronized void note(LogReading log, Case current) {
        String workflow = current.header().pins().workflow().value();
        log.rows().forEach(row -> MET.add(workflow + "#" + row));
        log.raised().forEach(code -> MET.add(workflow + " " + code));
        log.breached().forEach(clock -> MET.add(workflow + " clock " + clock));
        Resolved.of(log).forEach(how -> MET.add(workflow + " " + how));
        Escalated.of(log).forEach(step -> MET.add(workflow + " " + step));
        Inherited.of(log).forEach(common -> MET.add(workflow + " " + common));
        if (current.status().terminal()) {
            current.data()
                    .text("holdCode")
                    .ifPresent(hold -> current.data()
                            .text("resolution")
                            .ifPresent(how -> MET.add(workflow + " " + hold + " by " + how)));
        }
    }

    /** Whether a row, as {@code p2p.requisition#7}, or a code, as {@code p2p.requisition CT2}, was met. */
    static synchronized boolean met(String name) {
        return MET.contains(name);
    }
}
