package io.bursar.controls.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantExpiryTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final List<VariationGrant> GRANTS = List.of(grant("later", END.plusDays(53)), grant("first", END));

    @Test
    void isAnnouncedSixtyThirtyAndSevenDaysAhead() {
        List<Integer> announced = new ArrayList<>();
        for (int left = 100; left >= -1; left--) {
            if (!GrantExpiry.dueOn(END.minusDays(left), GRANTS.subList(1, 2)).isEmpty()) {
                announced.add(left);
            }
        }
        assertThat(announced).containsExactlyElementsOf(GrantExpiry.NOTICES);
    }

    @Test
    void theNearestExpiryComesFirstWithItsDays() {
        assertThat(GrantExpiry.dueOn(END.minusDays(7), GRANTS))
                .extracting(
                        finding -> finding.context().get("key"),
                        finding -> finding.context().get("daysLeft"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("first", "7"),
                        org.assertj.core.groups.Tuple.tuple("later", "60"));
        assertThat(GrantExpiry.ahead(END.minusDays(7), GRANTS))
                .extracting(Finding::code)
                .containsOnly("VAR_EXPIRES");
    }

    @Test
    void whatExpiresWithinSixtyDaysIsListedFromTheFirstNoticeToTheLastDay() {
        assertThat(ahead(END.minusDays(61))).isEmpty();
        assertThat(ahead(END.minusDays(60))).containsExactly("first");
        assertThat(ahead(END)).containsExactly("first", "later");
        assertThat(ahead(END.plusDays(1))).containsExactly("later");
    }

    @Test
    void aGrantThatHasNotBegunIsNotAnnounced() {
        VariationGrant brief = grant("brief", BEGIN.plusDays(9));
        assertThat(GrantExpiry.ahead(BEGIN.minusDays(1), List.of(brief))).isEmpty();
        assertThat(GrantExpiry.ahead(BEGIN, List.of(brief))).hasSize(1);
    }

    @Test
    void aSweepThatComesEveryDayTellsEachNoticeOnce() {
        List<String> told = new ArrayList<>();
        for (LocalDate day = END.minusDays(100); !day.isAfter(END.plusDays(60)); day = day.plusDays(1)) {
            told.addAll(between(day.minusDays(1), day));
        }
        assertThat(told).containsExactly("first 60", "first 30", "first 7", "later 60", "later 30", "later 7");
    }

    @Test
    void aSweepThatWasLateTellsOnceWhatIsLeft() {
        assertThat(between(END.minusDays(61), END.minusDays(5))).containsExactly("first 5", "later 58");
        assertThat(between(END.minusDays(7), END.minusDays(5)))
                .as("told on the seventh day")
                .isEmpty();
        assertThat(between(END.minusDays(61), END.plusDays(1)))
                .as("over, so that only the other is left")
                .containsExactly("later 52");
    }

    @Test
    void noNoticeOfAGrantFallsBeforeItBegins() {
        VariationGrant brief = grant("brief", BEGIN.plusDays(29));
        assertThat(GrantExpiry.dueBetween(BEGIN.minusDays(40), BEGIN, List.of(brief)))
                .isEmpty();
        assertThat(GrantExpiry.dueBetween(BEGIN.minusDays(40), BEGIN.plusDays(22), List.of(brief)))
                .hasSize(1);
    }

    @Test
    void aNoticeSaysWhatThenHoldsAndWhoAskedForTheGrant() {
        VariationGrant grant = grant("first", END);
        VariationGrant.Terms terms = grant.terms();
        VariationGrant falling = new VariationGrant(
                grant.key(),
                grant.scope(),
                grant.value(),
                new VariationGrant.Terms("why", terms.requestedBy(), terms.approvedBy(), BEGIN, END, true));

        Finding notice = GrantExpiry.dueOn(END.minusDays(7), List.of(grant)).get(0);

        assertThat(notice)
                .hasToString("VAR_EXPIRES: first in facility:MERCY expires on 2026-12-31, in 7 days; then nothing"
                        + " is submitted there until it is renewed");
        assertThat(notice.context()).containsEntry("requestedBy", "a.b").containsEntry("approvedBy", "c.d");
        assertThat(GrantExpiry.ahead(END.minusDays(1), List.of(falling)).get(0))
                .hasToString("VAR_EXPIRES: first in facility:MERCY expires on 2026-12-31, in 1 day; then the wider"
                        + " value holds");
    }

    private static List<String> between(LocalDate after, LocalDate until) {
        return GrantExpiry.dueBetween(after, until, GRANTS).stream()
                .map(finding ->
                        finding.context().get("key") + " " + finding.context().get("daysLeft"))
                .toList();
    }

    private static List<String> ahead(LocalDate day) {
        return GrantExpiry.ahead(day, GRANTS).stream()
                .map(finding -> finding.context().get("key"))
                .toList();
    }

    private static VariationGrant grant(String key, LocalDate expiresOn) {
        return new VariationGrant(
                key,
                Scope.facility("MERCY"),
                DecimalValue.of(1),
                new VariationGrant.Terms("why", new PersonId("a.b"), new PersonId("c.d"), BEGIN, expiresOn, false));
    }
}
