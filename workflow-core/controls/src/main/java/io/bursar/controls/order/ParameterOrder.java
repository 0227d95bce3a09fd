package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import io.bursar.controls.variation.ValueText;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;

/** The value of a variation point: entry by entry where it is a map. Of a neutral point no value is weaker. */
final class ParameterOrder {

    private ParameterOrder() {}

    static PolicyComparison compare(VariationPoint point, String place, DataValue here, DataValue standard) {
        Points points = new Points(PolicyArea.PARAMETER);
        if (point.direction() != Direction.NEUTRAL) {
            add(point, new Entry(point.key(), place), here, standard, points);
        }
        return points.comparison();
    }

    private static void add(VariationPoint point, Entry at, DataValue here, DataValue standard, Points points) {
        if (here instanceof RecordValue one
                && standard instanceof RecordValue other
                && one.fields().keySet().equals(other.fields().keySet())) {
            one.fields()
                    .forEach((name, value) ->
                            add(point, at.entry(name), value, other.get(name).orElseThrow(), points));
            return;
        }
        points.add(
                Strictness.of(point, here, standard),
                at.toString(),
                ValueText.of(here),
                ValueText.verb(point.direction()) + " " + ValueText.of(standard));
    }

    private record Entry(String key, String place) {

        Entry entry(String name) {
            return new Entry(key + "." + name, place);
        }

        @Override
        public String toString() {
            return place.isEmpty() ? key : key + " " + place;
        }
    }
}
