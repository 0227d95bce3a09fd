package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Follows a compensating control from its signatures to its end, and judges its terms (controls §1). */
final class MitigationJudge {

    private static final String WORKFLOW = "sys.mitigation";
    private static final String IN_FORCE = "IN_FORCE";
    private static final int MOST_DAYS = 90;

    private final Verdicts verdicts;
    private final Story story;
    private String state = "";
    private Instant since = Instant.EPOCH;

    MitigationJudge(Verdicts verdicts, Story story) {
        this.verdicts = verdicts;
        this.story = story;
    }

    /** The case came to another state; on hold it stands nowhere else. */
    void moved(Entry entry, String to) {
        if (!story.workflow.equals(WORKFLOW)) {
            return;
        }
        if (state.equals(IN_FORCE) && !to.equals(IN_FORCE)) {
            verdicts.mitigated().removeIf(one -> one.id().equals(entry.caseId()) && one.until() == null);
            verdicts.mitigated().add(signed(entry, entry.at()));
        } else if (to.equals(IN_FORCE) && !state.equals(IN_FORCE)) {
            since = entry.at();
            judge(entry);
            verdicts.mitigated().add(signed(entry, null));
        }
        state = to;
    }

    private void judge(Entry entry) {
        RecordValue data = story.data;
        String person = text("beneficiaryId");
        LocalDate from = day("from");
        verdicts.refuse(
                verdicts.law().pairs().stream().noneMatch(pair -> pair.id().equals(text("rule")) && pair.mitigable()),
                "controls 1 a rule was softened that provides for nothing",
                entry,
                text("rule"));
        verdicts.refuse(day("expires").isAfter(from.plusDays(MOST_DAYS)), "controls 1 more than 90 days", entry, data);
        verdicts.refuse(text("reviewerId").equals(person), "controls 1 nobody else reviews", entry, person);
        List<Story.Said> signatures =
                story.said.stream().filter(Story.Said::approves).toList();
        for (String[] signer : new String[][] {{"CERTIFY", "PROCESS_OWNER"}, {"SIGN", "CONTROLLER"}}) {
            verdicts.refuse(
                    signatures.stream()
                            .noneMatch(one -> one.meaning().equals(signer[0])
                                    && one.by().holds(one.seat(), signer[1])
                                    && !one.people().contains(person)),
                    "controls 1 a signature is missing",
                    entry,
                    signer[1]);
        }
    }

    private Mitigated signed(Entry entry, @org.jspecify.annotations.Nullable Instant until) {
        return new Mitigated(
                entry.caseId(), text("rule"), text("beneficiaryId"), day("from"), day("expires"), since, until);
    }

    private String text(String field) {
        return story.data.text(field).orElse("");
    }

    private LocalDate day(String field) {
        return story.data.date(field).orElse(LocalDate.MIN);
    }
}
