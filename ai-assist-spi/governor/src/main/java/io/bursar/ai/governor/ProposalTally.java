package io.bursar.ai.governor;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many suggestions were made and what became of them, per use case and facility, counted from the log alone.
 *
 * <pre>{@code
 * ProposalTally tally = new ProposalTally();
 * cases.forEach(one -> tally.add(one.history()));
 * tally.lines().forEach(System.out::println);   // A04 MERCY made 12, accepted 7, changed 1, overridden 2, ignored 2, …
 * }</pre>
 */
public final class ProposalTally {

    /** Most pairs of use case and facility that are counted apart. */
    public static final int MAX_LINES = 10_000;

    private final Map<String, ProposalCount> counts = new TreeMap<>();

    /** Counts nothing yet. */
    public ProposalTally() {}

    /** Adds the records of one case, oldest first; a record without suggestions costs nothing. */
    public void add(List<AuditRecord> records) {
        String facility = "";
        for (AuditRecord record : records) {
            for (RecordedEvent event : record.events()) {
                if (event.code().equals(EventCode.STARTED.code())) {
                    facility = event.body().text("header.facility").orElse("");
                } else if (event.code().equals(EventCode.PROPOSED.code())) {
                    proposed(facility, event.body().record("proposal"));
                } else if (event.code().equals(EventCode.PROPOSAL_REVIEWED.code())) {
                    reviewed(facility, event.body());
                }
            }
        }
    }

    private void proposed(String facility, RecordValue proposal) {
        String status = proposal.text("status").orElse("SUGGESTED");
        String as = status.equals("SUGGESTED") ? ProposalCount.MADE : status.toLowerCase(java.util.Locale.ROOT);
        count(facility, proposal, as);
    }

    private void reviewed(String facility, RecordValue body) {
        count(facility, body.record("proposal"), body.text("review").orElse(""));
    }

    private void count(String facility, RecordValue proposal, String as) {
        String useCase = proposal.text("useCase").orElse("");
        String key = useCase + " " + facility;
        if (counts.size() < MAX_LINES || counts.containsKey(key)) {
            counts.merge(key, ProposalCount.NONE.at(useCase, facility).plus(as), (all, one) -> all.plus(as));
        }
    }

    /** The counts, by use case and facility. */
    public List<ProposalCount> lines() {
        return List.copyOf(counts.values());
    }
}
