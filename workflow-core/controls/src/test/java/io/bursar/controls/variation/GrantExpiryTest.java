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
