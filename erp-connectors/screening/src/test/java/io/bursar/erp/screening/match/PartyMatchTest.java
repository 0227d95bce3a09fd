package io.bursar.erp.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.name.PostalAddress;
import io.bursar.erp.screening.ListText;
import io.bursar.erp.screening.list.ListLayout;
import io.bursar.erp.screening.list.ScreeningList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyMatchTest {

    private static final LocalDate TODAY = ListText.PUBLISHED.plusDays(5);
    private static final LocalDate BORN = LocalDate.of(1960, 1, 1);

    private final ListScreening leie = new ListScreening(ListText.leie()
            .person("Roe", "Jane", "19600101", "OH")
            .business("Meridian Medical Supply LLC", "1234567893", "TX")
            .read());

    @Test
    void nobodyAlikeOnAYoungListIsClear() {
        ListAnswer answer = check(ScreenedParty.organization("S-1", "Northfield Linen"));

        assertThat(answer.verdict()).isEqualTo(ListVerdict.CLEAR);
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.listDate()).contains(ListText.PUBLISHED);
    }

    @Test
    void anIdentifierIsAPossibleMatchWhateverTheNameAndNeverMore() {
        ListAnswer answer =
                check(ScreenedParty.organization("S-1", "Renamed Holdings").withNpi("1234567893"));

        assertThat(answer.verdict()).isEqualTo(ListVerdict.POSSIBLE_MATCH);
        assertThat(answer.hits().get(0).exactId()).isTrue();
        assertThat(answer.hits().get(0).matchedOn()).containsExactly(MatchedOn.NPI);
        assertThat(answer.hits().get(0).strength().shown()).isEqualByComparingTo("1");
    }

    @Test
    void aNameThatIsAlikeWithBirthAndAddressSaysWhatAgrees() {
        ScreenedParty jayne = ScreenedParty.person("S-1/owner", "Jayne", "Roe")
                .bornOn(BORN)
                .at(PostalAddress.of("1 Elm Street", "OH", "45402-1234"));

        ListHit hit = check(jayne).hits().get(0);

        assertThat(hit.exactId()).isFalse();
        assertThat(hit.matchedOn())
                .containsExactly(MatchedOn.NAME, MatchedOn.BORN, MatchedOn.ADDRESS, MatchedOn.ZIP, MatchedOn.STATE);
        assertThat(hit.similarity().shown()).isGreaterThan(PartyMatch.ALIKE);
    }

    @Test
    void anotherBirthIsANamesakeAndAnUnknownOneIsNot() {
        ScreenedParty jane = ScreenedParty.person("P-1", "Jane", "Roe");

        assertThat(check(jane.bornOn(BORN.plusDays(1))).verdict()).isEqualTo(ListVerdict.CLEAR);
        assertThat(check(jane).verdict()).isEqualTo(ListVerdict.POSSIBLE_MATCH);
    }

    @Test
    void anEqualNameCountsInAnyStateAndAnAlikeOneOnlyWhereNoOtherIsKnown() {
        PostalAddress ohio = PostalAddress.of("", "OH", "");
        ScreenedParty same = ScreenedParty.organization("S-1", "Meridian Medical Supply Inc");
        ScreenedParty alike = ScreenedParty.organization("S-1", "Meridian Medical Suply");

        assertThat(check(same.at(ohio)).verdict()).isEqualTo(ListVerdict.POSSIBLE_MATCH);
        assertThat(check(alike).verdict()).isEqualTo(ListVerdict.POSSIBLE_MATCH);
        assertThat(check(alike.at(ohio)).verdict()).isEqualTo(ListVerdict.CLEAR);
    }

    @Test
    void aNameInOneFieldIsComparedAsPersonAndAsOrganisation() {
        assertThat(check(ScreenedParty.named("S-1", "Jane Q. Roe")).verdict()).isEqualTo(ListVerdict.POSSIBLE_MATCH);
        assertThat(check(ScreenedParty.named("S-1", "ROE JANE")).verdict()).isEqualTo(ListVerdict.POSSIBLE_MATCH);
        assertThat(check(ScreenedParty.named("S-1", "Other").alsoNamed("Meridian Medical Supply"))
                        .verdict())
                .isEqualTo(ListVerdict.POSSIBLE_MATCH);
    }

    @Test
    void anOldListClearsNobodyAndAHitOnItIsStillAHit() {
        LocalDate late = ListText.PUBLISHED.plusDays(32);

        assertThat(leie.check(ScreenedParty.organization("S-1", "Northfield Linen"), late)
                        .verdict())
                .isEqualTo(ListVerdict.STALE);
        assertThat(leie.check(ScreenedParty.person("S-1", "Jane", "Roe"), late).verdict())
                .isEqualTo(ListVerdict.POSSIBLE_MATCH);
    }

    @Test
    void theEvidenceChangesWithQueryListDayAndResult() {
        ScreenedParty linen = ScreenedParty.organization("S-1", "Northfield Linen");
        ListAnswer answer = check(linen);
        ScreeningList next = ListText.leie().person("New", "Body", "", "OH").read();

        assertThat(List.of(
                        answer.evidence(),
                        check(linen.withNpi("1679462592")).evidence(),
                        leie.check(linen, TODAY.plusDays(1)).evidence(),
                        new ListScreening(next).check(linen, TODAY).evidence()))
                .doesNotHaveDuplicates();
        assertThat(check(ScreenedParty.organization("S-2", "Northfield Linen")).evidence())
                .isEqualTo(answer.evidence());
    }

    @Test
    void onlyTheStrongestHitsAreGiven() {
        ListText many = ListText.leie();
        for (int i = 0; i <= ListScreening.MAX_HITS; i++) {
            many.business("Meridian Medical Supply", "0000000000", i == 77 ? "OH" : "TX");
        }
        ScreenedParty meridian =
                ScreenedParty.organization("S-1", "Meridian Medical Supply").at(PostalAddress.of("", "OH", ""));

        ListAnswer answer = new ListScreening(many.read()).check(meridian, TODAY);

        assertThat(answer.hits()).hasSize(ListScreening.MAX_HITS);
        assertThat(answer.hits().get(0).matchedOn()).containsExactly(MatchedOn.NAME, MatchedOn.STATE);
    }

    @Test
    void taxNumbersMeetByTheirKeys() {
        ScreeningList state = ListText.of(ListLayout.STATE)
                .line("entryId,organization,firstName,lastName,npi,tin,dateOfBirth,street,state,zip,endedOn")
                .line("1,Acme,,,,12-3456789,,,,,")
                .read(
                        io.bursar.erp.screening.list.ListReader.standard()
                                .withTinKeys(number -> java.util.Optional.of("k-" + number.hashCode())),
                        ListText.PUBLISHED);
        ScreenedParty other = ScreenedParty.organization("S-1", "Zeta").withTinKey("k-" + "12-3456789".hashCode());

        assertThat(new ListScreening(state).check(other, TODAY).hits().get(0).matchedOn())
                .containsExactly(MatchedOn.TIN);
    }

    private ListAnswer check(ScreenedParty party) {
        return leie.check(party, TODAY);
    }
}
