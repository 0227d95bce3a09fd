package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTest {
    /** A plan whose one stage is replaced by these, and its decisions in order of stage. */
    private static SampleCase planned(String stages, String... decisions) {
        SampleCase one = Samples.submitted(Samples.draft("order"))
                .change(Samples.stage(1, 1, "SPEND", "omar", "L2", "5000.00"), stages);
        for (String decision : decisions) {
            String person = decision.replaceAll(".*'person':'([a-z]+)'.*", "$1");
            one.record("decide", "person:" + person).event("decided", decision);
        }
        return one.event("plan-satisfied", Samples.satisfied("1200.00", "5000.00"));
    }

    private static final String REVIEW = Samples.stage(1, 1, "SPECIALIST(PHARMACIST)", "phil", "", "0.00");
    private static final String SPEND = Samples.stage(2, 2, "SPEND", "omar", "L2", "5000.00");

    private static String reviews(String person) {
        return Samples.decision(1, person, "SPECIALIST(PHARMACIST)", "0.00")
                .replace(",'limit':" + Samples.limit("0.00"), "");
    }

    private static String spends(String person) {
        return Samples.decision(2, person, "SPEND", "5000.00");
    }

    @Test
    void acceptsStagesDecidedInOrder() {
        assertThat(SampleLog.codes(planned(REVIEW + "," + SPEND, reviews("phil"), spends("omar"))))
                .isEmpty();
    }

    @Test
    void namesAStageDecidedBeforeAnEarlierOne() {
        assertThat(SampleLog.codes(planned(REVIEW + "," + SPEND, spends("omar"), reviews("phil"))))
                .containsExactly("STAGE");
    }

    @Test
    void namesADecisionWithAnotherMeaning() {
        assertThat(SampleLog.codes(planned(
                        REVIEW + "," + SPEND, reviews("phil"), spends("omar").replace("SPEND", "ATTEST"))))
                .contains("STAGE");
    }

    @Test
    void namesAPlanCompleteWithoutItsQuorum() {
        assertThat(SampleLog.codes(planned(REVIEW + "," + SPEND, reviews("phil"))))
                .containsExactly("QUORUM");
    }

    @Test
    void countsACommitteeByItsQuorum() {
        String committee = SPEND.replace("'quorum':'ALL'", "'quorum':'N_OF_M(2)'")
                .replace("'seq':2,'group':2", "'seq':2,'group':1")
                .replace("'eligible':[", "'eligible':[{'person':'olga'},{'person':'otto'},");

        assertThat(SampleLog.codes(planned(committee, spends("omar")))).containsExactly("QUORUM");
        assertThat(SampleLog.codes(planned(committee, spends("omar"), spends("olga"))))
                .isEmpty();
    }

    @Test
    void namesAPersonWhoCountsTwice() {
        String both = REVIEW.replace("phil", "omar") + "," + SPEND;
        String three = both + "," + Samples.stage(3, 2, "VERIFY", "olga", "", "0.00");

        assertThat(SampleLog.codes(planned(both, reviews("omar"), spends("omar"))))
                .containsExactly("ONCE");
        assertThat(SampleLog.codes(
                        planned(three, reviews("omar"), spends("omar"), Samples.decision(3, "olga", "VERIFY", "0.00"))))
                .containsExactly("ONCE");
        assertThat(SampleLog.codes(planned(REVIEW + "," + SPEND, reviews("phil"), reviews("phil"), spends("omar"))))
                .containsExactly("ONCE");
    }

    @Test
    void letsOneDecisionServeTwoStagesOfTheSameMeaning() {
        String climb = Samples.stage(1, 1, "SPEND", "omar", "L1", "1000.00") + "," + SPEND;

        assertThat(SampleLog.codes(planned(
                        climb,
                        Samples.decision(1, "omar", "SPEND", "5000.00")
                                .replace("5000.00", "1000.00")
                                .replace("'stage':1", "'stage':2"))))
                .doesNotContain("QUORUM");
    }

    @Test
    void namesTooFewPeople() {
        assertThat(SampleLog.codes(planned(SPEND, spends("omar")).change("'minimumHumans':2", "'minimumHumans':1")))
                .containsExactly("HUMANS");
        assertThat(SampleLog.codes(planned(SPEND, spends("omar")).change("'minimumHumans':2", "'minimumHumans':3")))
                .containsExactly("HUMANS");
    }

    @Test
    void namesATotalAboveTheHighestLimit() {
        SampleCase one = planned(SPEND, spends("omar"));

        assertThat(SampleLog.codes(one.change(
                        "'total':" + Samples.money("1200.00") + ",'limit'",
                        "'total':" + Samples.money("5000.00") + ",'limit'")))
                .isEmpty();
        assertThat(SampleLog.codes(
                        one.change("'total':" + Samples.money("5000.00"), "'total':" + Samples.money("5000.01"))))
                .containsExactly("G2");
    }

    @Test
    void namesALimitNobodyHas() {
        SampleCase one = planned(SPEND, spends("omar"));

        assertThat(SampleLog.codes(one.change(
                        "1200.00','currency':'USD'},'limit':" + Samples.limit("5000.00"),
                        "1200.00','currency':'USD'},'limit':{'unlimited':true}")))
                .containsExactly("G2");
    }

    @Test
    void namesALimitAboveTheTable() {
        SampleCase one =
                planned(SPEND.replace("5000.00", "25000.00"), spends("omar").replace("5000.00", "25000.00"));

        assertThat(SampleLog.codes(one)).containsExactly("DOFA");
        assertThat(SampleLog.codes(one.change("'L2'", "'L3'"))).isEmpty();
    }

    @Test
    void namesAFinalApproverWhoseLimitDoesNotCover() {
        String climb = Samples.stage(1, 1, "SPEND", "omar", "L1", "1000.00") + ","
                + Samples.stage(2, 2, "SPEND", "olga", "L1", "1000.00");
        SampleCase zero = planned(
                        climb,
                        Samples.decision(1, "omar", "SPEND", "5000.00").replace("5000.00", "1000.00"),
                        Samples.decision(2, "olga", "SPEND", "1000.00"))
                .change("'L1'", "'L9'");

        assertThat(SampleLog.codes(zero)).containsExactly("G2");
        assertThat(SampleLog.codes(zero.change(
                        "'stage':1,'person':'omar','verdict':'APPROVE','meaning':'SPEND','digest':'d1','limit':"
                                + Samples.limit("1000.00"),
                        "'stage':1,'person':'omar','verdict':'APPROVE','meaning':'SPEND','digest':'d1','limit':"
                                + Samples.limit("5000.00"))))
                .containsExactly("DOFA");
    }

    @Test
    void namesAClimbThatGoesOnThoughAuthoritySuffices() {
        String climb = Samples.stage(1, 1, "SPEND", "olga", "L2", "5000.00") + "," + SPEND;

        assertThat(SampleLog.codes(planned(climb, Samples.decision(1, "olga", "SPEND", "5000.00"), spends("omar"))))
                .containsExactly("DOFA");
    }

    @Test
    void namesThePlanOnTheWrongColumn() {
        SampleCase one =
                Samples.submitted(Samples.draft("order")).change("'budgetResult':'OK'", "'budgetResult':'WARN'");

        assertThat(SampleLog.codes(one)).containsExactly("DOFA");
        assertThat(SampleLog.codes(one.change("OPEX_BUDGETED", "OPEX_UNBUDGETED")))
                .isEmpty();
    }

    @Test
    void wantsTwoSignaturesForLargeCapital() {
        String chief = Samples.stage(1, 1, "SPEND", "omar", "L6", "1000000.00");
        String second = Samples.stage(2, 2, "SPEND", "olga", "L6", "1000000.00");
        String first = Samples.decision(1, "omar", "SPEND", "1000000.00");
        String capital = "'total':" + Samples.money("100000.00") + ",'limit'";
        String small = "'total':" + Samples.money("1200.00") + ",'limit'";

        assertThat(SampleLog.codes(
                        planned(chief, first).change("OPEX_BUDGETED", "CAPITAL").change(small, capital)))
                .containsExactly("DOFA");
        assertThat(SampleLog.codes(
                        planned(chief + "," + second, first, Samples.decision(2, "olga", "SPEND", "1000000.00"))
                                .change("OPEX_BUDGETED", "CAPITAL")
                                .change(small, capital)))
                .isEmpty();
    }
}
