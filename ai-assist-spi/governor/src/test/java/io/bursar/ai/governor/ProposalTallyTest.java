package io.bursar.ai.governor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.model.data.Data;
import org.junit.jupiter.api.Test;

class ProposalTallyTest {

    private static void sorts(GovernorLab lab, CaseRef held, String group) {
        lab.bursar
                .as("hector")
                .fire(held.id(), "triage", Data.record().put("group", group).build())
                .orThrow();
    }

    @Test
    void countsWhatBecameOfSuggestionsFromTheLogAlone() {
        try (GovernorLab lab = new GovernorLab(GovernorLab.certified(), GovernorLab.sure("0.62"))) {
            CaseRef agreed = lab.held();
            CaseRef otherwise = lab.held();
            CaseRef open = lab.held();
            sorts(lab, agreed, "BUYER");
            sorts(lab, otherwise, "TAX");
            ProposalTally tally = new ProposalTally();
            tally.add(agreed.history());
            tally.add(otherwise.history());
            tally.add(open.history());
            assertThat(tally.lines())
                    .hasToString("[A04 MERCY made 3, accepted 1, changed 0, overridden 1, ignored 0, automatic 0,"
                            + " confirmed 0, abstained 0, failed 0]");
        }
    }
}
