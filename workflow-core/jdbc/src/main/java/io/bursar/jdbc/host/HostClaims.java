package io.bursar.jdbc.host;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What only one case may hold (design §4.4): looked at and placed under locks that the engine takes too. */
final class HostClaims {

    /** Code: another case holds what this one claims. */
    static final String HELD = "HOST_CLAIM_HELD";

    private final HostBook book;

    HostClaims(HostBook book) {
        this.book = book;
    }

    /** Which claims of an act another case holds, each in one sentence. */
    List<Finding> held(HostAct act) throws SQLException {
        List<Finding> held = new ArrayList<>();
        for (Map.Entry<ClaimKey, CaseId> claim :
                book.rows().holders(act.claims()).entrySet()) {
            if (!claim.getValue().equals(act.on().id())) {
                String kind = claim.getKey().kind();
                String holder = book.name(claim.getValue());
                held.add(Finding.error(HELD, "Another case holds what only one may hold")
                        .with("claim", kind)
                        .with("holder", holder)
                        .with(
                                Finding.SAYS,
                                HELD + ": " + holder + " holds the " + kind + " of " + act.on()
                                        + " already, and only one case may."));
            }
        }
        return held;
    }

    /** Places the claims its case does not hold yet; gives what the log says of them. */
    List<RecordedEvent> place(HostAct act) throws SQLException {
        Set<ClaimKey> fresh = new TreeSet<>(act.claims());
        fresh.removeAll(book.rows().holders(act.claims()).keySet());
        book.rows().claim(act.on().id(), fresh);
        return fresh.stream().map(HostEvents::claimed).toList();
    }
}
