package io.bursar.controls.tolerance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conversions that hold for an item, each usable both ways. Conversions are not chained: two packs of different
 * suppliers may share a unit code.
 *
 * <pre>{@code
 * UnitTable units = new UnitTable(List.of(UnitConversion.of(1, "CS", 24, "EA")));
 * units.convert(new Quantity(new BigDecimal("2"), "CS"), "EA");   // 48
 * }</pre>
 *
 * @param conversions the conversions; the first that fits holds
 */
public record UnitTable(List<UnitConversion> conversions) {

    /** Most conversions of one table. */
    public static final int MAX_CONVERSIONS = 1_000;

    /** No conversions: everything is in one unit. */
    public static final UnitTable NONE = new UnitTable(List.of());

    /** Copies, and refuses more than the limit. */
    public UnitTable {
        conversions = List.copyOf(conversions);
        if (conversions.size() > MAX_CONVERSIONS) {
            throw new IllegalArgumentException("A table of units is over the limit");
        }
    }

    /** The amount in another unit, exactly; empty when no conversion joins the two. */
    public Optional<Rational> convert(Quantity quantity, String unit) {
        Rational amount = Rational.of(quantity.amount());
        if (quantity.unit().equals(unit)) {
            return Optional.of(amount);
        }
        return conversions.stream()
                .flatMap(conversion -> Stream.of(conversion, conversion.inverse()))
                .filter(conversion -> conversion.from().equals(quantity.unit())
                        && conversion.to().equals(unit))
                .findFirst()
                .map(conversion -> amount.times(conversion.factor()));
    }
}
