package io.bursar.controls.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.order.SmallPolicy;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyPackTest {

    private static final PolicyPack SMALL = new SmallPolicy().pack();

    @Test
    void isKnownByTheHashOfItsText() {
        assertThat(SMALL.digest()).isEqualTo(SMALL.header().digest());
    }

    @Test
    void hasTheCalendarOfAFacility() {
        assertThat(SMALL.calendar("FACILITY_BUSINESS", SmallPolicy.MERCY))
                .isEqualTo(SMALL.organization().calendars().calendar("FACILITY_BUSINESS", SmallPolicy.MERCY));
    }

    @Test
    void aFacilityStandsInItsLegalEntity() {
        assertThat(SMALL.place(SmallPolicy.MERCY, null))
                .isEqualTo(new Place(new LegalEntityId("MIDWEST"), SmallPolicy.MERCY, null));
        assertThatThrownBy(() -> SMALL.place(new FacilityId("NOWHERE"), null)).isInstanceOf(BursarException.class);
    }

    @Test
    void aCasePinsWhatTheGrantsOfItsPlaceSay() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("MERCY"), DecimalValue.of(4)));
        PolicyPack pack = parts.pack();

        assertThat(quotes(pack, SmallPolicy.MERCY)).contains(DecimalValue.of(4));
        assertThat(quotes(pack, SmallPolicy.STANNE)).contains(DecimalValue.of(3));
    }

    @Test
    void hasAtMostSoManyGrantsAndStandingApprovals() {
        VariationGrant grant = SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("MERCY"), DecimalValue.of(4));
        PolicyPack full = with(Collections.nCopies(VariationResolver.MAX_GRANTS, grant));
        assertThat(full.grants()).hasSize(VariationResolver.MAX_GRANTS);
        assertThatThrownBy(() -> with(Collections.nCopies(VariationResolver.MAX_GRANTS + 1, grant)))
                .isInstanceOf(IllegalArgumentException.class);

        int most = PolicyPack.Authority.MAX_STANDING;
        assertThat(standing(most).standing()).hasSize(most);
        assertThatThrownBy(() -> standing(most + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<DataValue> quotes(PolicyPack pack, FacilityId facility) {
        return pack.parameters(SmallPolicy.POINTS, pack.place(facility, null), SmallPolicy.START)
                .value(SmallPolicy.QUOTES.key());
    }

    private static PolicyPack with(List<VariationGrant> grants) {
        return new PolicyPack(SMALL.header(), SMALL.authority(), SMALL.organization(), grants);
    }

    private static PolicyPack.Authority standing(int count) {
        return new PolicyPack.Authority(
                SMALL.authority().limits(),
                SMALL.authority().duties(),
                Collections.nCopies(count, SmallPolicy.standing("SA-1", "1.00", "1.00")));
    }
}
