package io.bursar.controls.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VariationResolverProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Place PLACE = new Place(new LegalEntityId("MIDWEST"), new FacilityId("MERCY"), null);
    private static final List<Scope> SCOPES = PLACE.chain();

    /** Whatever narrower scopes ask for, what holds is never weaker than what the enterprise has. */
    @Property
    void aFacilityNeverHasAWeakerValueThanTheEnterprise(
            @ForAll Direction direction,
            @ForAll @IntRange(min = -2, max = 12) int enterprise,
            @ForAll @Size(max = 6) List<@IntRange(min = -2, max = 12) Integer> wanted,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 0, max = 11) Integer> months) {
        VariationPoint point = new VariationPoint(
                "p.x",
                direction,
                new VariationPoint.Values("Int", number(5), number(0), number(10)),
                new RoleName("CFO"));
        List<VariationGrant> grants = new ArrayList<>(List.of(grant(Scope.ENTERPRISE, enterprise, 0)));
        for (int i = 0; i < wanted.size(); i++) {
            grants.add(grant(SCOPES.get(1 + i % 2), wanted.get(i), months.get(i)));
        }
        List<VariationGrant> wide = grants.subList(0, 1);
        DataValue standard = VariationResolver.resolve(point, PLACE, wide, DAY).value();

        ResolvedParameter resolved = VariationResolver.resolve(point, PLACE, grants, DAY);

        if (direction != Direction.NEUTRAL) {
            assertThat(Strictness.of(direction, resolved.value(), standard))
                    .isIn(Strictness.EQUAL, Strictness.STRICTER);
        }
        assertThat(VariationRange.check(point, resolved.value())).isEqualTo(Optional.empty());
        assertThat(VariationResolver.resolve(point, PLACE, grants, DAY)).isEqualTo(resolved);
    }

    private static VariationGrant grant(Scope scope, int value, int month) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusMonths(month);
        return new VariationGrant(
                "p.x",
                scope,
                number(value),
                new VariationGrant.Terms(
                        "why", new PersonId("a.b"), new PersonId("c.d"), from, from.plusMonths(12), true));
    }

    private static DataValue number(long value) {
        return DecimalValue.of(value);
    }
}
