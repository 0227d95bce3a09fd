package io.bursar.standards.scenario;

import io.bursar.model.cases.Case;
import java.util.Set;
import java.util.TreeSet;

/** Which rows and exceptions the scenarios have met so far, in this run. */
final class Coverage {

    private static final Set<String> MET = new TreeSet<>();

    private Coverage() {}

    static synchronized void note(LogReading log, Case current) {
        String workflow = current.header().pins().workflow().value();
        log.rows().forEach(row -> MET.add(workflow + "#" + row));
        log.raised().forEach(code -> MET.add(workflow + " " + code));
        Inherited.of(log).forEach(common -> MET.add(workflow + " " + common));
    }

    static synchronized boolean met(String workflow, int row) {
        return MET.contains(workflow + "#" + row);
    }

    static synchronized boolean met(String workflow, String code) {
        return MET.contains(workflow + " " + code);
    }
}
