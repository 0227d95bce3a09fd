package io.bursar.standards.scenario;

import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.Case;
import io.bursar.standards.ProcureToPay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cases in which goods of a delivery go back to the supplier. */
final class Returns {

    private static final int MOST = 1_000;

    private Returns() {}

    /** The return that a delivery opened by itself. */
    static CaseUnderTest of(Hospital hospital, CaseUnderTest delivery) {
        List<CaseUnderTest> all = allOf(hospital, delivery);
        if (all.size() != 1) {
            throw new AssertionError("one return was expected and not " + all.size());
        }
        return all.get(0);
    }

    /** All returns that a delivery opened, oldest first. */
    static List<CaseUnderTest> allOf(Hospital hospital, CaseUnderTest delivery) {
        hospital.pass(Duration.ZERO);
        CaseStore store = hospital.lab().store();
        return store.cases(Optional.empty(), MOST).stream()
                .map(caseId -> store.read(caseId).orElseThrow().current())
                .filter(each -> isReturnOf(each, delivery))
                .map(each -> hospital.opened(each.id()))
                .toList();
    }

    private static boolean isReturnOf(Case each, CaseUnderTest delivery) {
        return each.header().pins().workflow().equals(ProcureToPay.RECEIVING)
                && delivery.ref().id().equals(each.header().place().parent());
    }
}
