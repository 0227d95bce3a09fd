package io.bursar.erp.screening.run;

import io.bursar.erp.screening.match.ListAnswer;
import io.bursar.erp.screening.match.ListHit;
import io.bursar.erp.screening.match.ListVerdict;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the lists say about one party in a run.
 *
 * <pre>{@code
 * if (finding.verdict() == ListVerdict.POSSIBLE_MATCH) {
 *     bursar.report("screening-" + runId + "-" + finding.key(), "p2p.supplier.screening-hit", finding.toData());
 * }
 * }</pre>
 *
 * @param key the party, as the host knows it
 * @param answers one per list
 */
public record PartyFinding(String key, List<ListAnswer> answers) {

    /** Copies, and refuses a finding of no list. */
    public PartyFinding {
        Objects.requireNonNull(key, "key");
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("A list that was not asked says nothing");
        }
    }

    /** The worst of all lists: a match before stale before clear. */
    public ListVerdict verdict() {
        return answers.stream()
                .map(ListAnswer::verdict)
                .max(Comparator.naturalOrder())
                .orElse(ListVerdict.STALE);
    }

    /** Whether an identifier agrees on some list, so that the identity is checked first (controls §3). */
    public boolean exactId() {
        return answers.stream().flatMap(answer -> answer.hits().stream()).anyMatch(ListHit::exactId);
    }

    /** As data of an event: verdict, lists with dates and evidence, and no name. */
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", key)
                .put("result", verdict().code())
                .put("exactId", exactId())
                .put(
                        "lists",
                        Data.list(answers.stream().map(PartyFinding::listData).toList()))
                .build();
    }

    private static RecordValue listData(ListAnswer answer) {
        return Data.record()
                .put("list", answer.list())
                .put("result", answer.verdict().code())
                .put("listDate", answer.listDate().orElse(null))
                .put("evidence", answer.evidence())
                .build();
    }
}
