package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points, grants and a place to resolve them at. */
abstract class VariationBench {

    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Place MERCY = new Place(new LegalEntityId("MIDWEST"), new FacilityId("MERCY"), null);

    static ResolvedParameter resolve(VariationPoint point, VariationGrant... grants) {
        return VariationResolver.resolve(point, MERCY, List.of(grants), TODAY);
    }

    static List<String> codes(ResolvedParameter resolved) {
        return resolved.findings().stream().map(Finding::code).toList();
    }

    static VariationGrant grant(String key, Scope scope, DataValue value) {
        return grant(key, scope, value, NEW_YEAR, NEW_YEAR.plusMonths(23));
    }

    static VariationGrant grant(String key, Scope scope, DataValue value, LocalDate from, LocalDate to) {
        return new VariationGrant(
                key,
                scope,
                value,
                new VariationGrant.Terms("why", new PersonId("a.b"), new PersonId("c.d"), from, to, false));
    }

    static VariationPoint point(
            String key,
            Direction direction,
            String type,
            DataValue initial,
            @Nullable DataValue lowest,
            @Nullable DataValue highest) {
        return new VariationPoint(
                key, direction, new VariationPoint.Values(type, initial, lowest, highest), new RoleName("CFO"));
    }

    static DataValue money(String amount) {
        return new MoneyValue(Money.usd(amount));
    }

    static DataValue number(long value) {
        return DecimalValue.of(value);
    }
}
