package io.bursar.verifier.internal.weaker;

import io.bursar.controls.variation.Strictness;
import io.bursar.definition.WorkflowDefinition.Vocabulary;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.model.data.DataValue;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.check.Nearby;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Data, facts, effects, clocks and variation points beside those of the standard. How a fact is computed and what an
 * effect sends is fixed for the enterprise (canonical §1.13): a function's figures have no order that is known here.
 */
final class WordsBeside {

    private final Held held;
    private final Vocabulary here;
    private final Vocabulary agreed;

    WordsBeside(Held held) {
        this.held = held;
        this.here = held.here().vocabulary();
        this.agreed = held.agreed().vocabulary();
    }

    void compare() {
        for (FieldSpec theirs : agreed.data()) {
            Optional<FieldSpec> ours = here.data().stream()
                    .filter(field -> field.name().equals(theirs.name()))
                    .findFirst();
            field(ours, theirs, theirs.name());
        }
        each(here.facts(), agreed.facts(), this::fact);
        each(here.effects(), agreed.effects(), this::effect);
        each(here.clocks(), agreed.clocks(), this::clock);
        each(here.variation(), agreed.variation(), this::point);
        held.keeps(
                here.material(),
                agreed.material(),
                new Held.Point("VER_MATERIAL_LESS", "An approval covers less", "material", approvals()));
        held.same(
                held.here().header().businessKey(),
                held.agreed().header().businessKey(),
                new Held.Point("VER_BUSINESS_KEY", "Another key names one open case", "businessKey", List.of()));
        held.same(
                held.here().header().calendar(),
                held.agreed().header().calendar(),
                new Held.Point("VER_CALENDAR", "Time is counted by another calendar", "calendar", List.of()));
        held.same(
                held.here().header().intakeQueue(),
                held.agreed().header().intakeQueue(),
                new Held.Point("VER_INTAKE", "Others work what comes in", "intakeQueue", List.of()));
    }

    private interface Pair<T> {
        void compare(T ours, T theirs);
    }

    private <T> void each(Map<String, T> ours, Map<String, T> theirs, Pair<T> pair) {
        theirs.forEach((name, value) -> {
            T own = ours.get(name);
            if (own == null) {
                held.weaker("VER_WORD_GONE", "Something that the standard declares is gone", name, List.of());
            } else if (!own.equals(value)) {
                pair.compare(own, value);
            }
        });
    }

    private List<PathStep> approvals() {
        return held.here().graph().rows().stream()
                .filter(row -> held.walk().machine().requiresApproval(row))
                .findFirst()
                .map(held::through)
                .orElse(List.of());
    }

    private void field(Optional<FieldSpec> found, FieldSpec theirs, String at) {
        if (found.isEmpty()) {
            held.weaker("VER_FIELD_GONE", "A field is gone", at, List.of());
            return;
        }
        FieldSpec ours = found.get();
        if (ours.equals(theirs)) {
            return;
        }
        List<PathStep> path = held.reading(ours.name());
        held.same(ours.type(), theirs.type(), new Held.Point("VER_FIELD_TYPE", "A field has another type", at, path));
        if (theirs.required() && !ours.required()) {
            held.weaker("VER_FIELD_OPTIONAL", "A field need not be there any more", at, path);
        }
        if (ours.rules().writable().compareTo(theirs.rules().writable()) < 0) {
            held.weaker("VER_FIELD_HANDED_IN", "A field may be handed in where the standard's may not", at, path);
        }
        if (ours.rules().sensitivity() != theirs.rules().sensitivity()) {
            held.weaker("VER_FIELD_SENSITIVITY", "A field is handled less or otherwise carefully", at, path);
        }
        held.keeps(
                theirs.rules().values(),
                ours.rules().values(),
                new Held.Point("VER_FIELD_VALUES", "A field takes a value that the standard's does not", at, path));
        int limit = theirs.rules().maxLength();
        if (limit > 0 && (ours.rules().maxLength() == 0 || ours.rules().maxLength() > limit)) {
            held.weaker("VER_FIELD_LONGER", "A field takes more than the standard's", at, path);
        }
        for (FieldSpec inner : theirs.rules().fields()) {
            field(
                    ours.rules().fields().stream()
                            .filter(one -> one.name().equals(inner.name()))
                            .findFirst(),
                    inner,
                    at + "." + inner.name());
        }
    }

    private void fact(FactSpec ours, FactSpec theirs) {
        held.weaker(
                "VER_FACT_OTHER",
                "A fact that the standard fixes comes from elsewhere or from other figures",
                ours.name(),
                held.reading(theirs.name()));
    }

    private void effect(EffectSpec ours, EffectSpec theirs) {
        List<PathStep> path = held.reading(ours.alias());
        held.same(
                ours.capability(),
                theirs.capability(),
                new Held.Point("VER_EFFECT_OTHER", "An effect does something else", ours.alias(), path));
        held.same(
                ours.content(),
                theirs.content(),
                new Held.Point("VER_EFFECT_CONTENT", "An effect sends something else", ours.alias(), path));
        held.same(
                ours.consequences(),
                theirs.consequences(),
                new Held.Point(
                        "VER_EFFECT_ANSWER", "What follows from an answer is something else", ours.alias(), path));
    }

    private void clock(ClockSpec ours, ClockSpec theirs) {
        List<PathStep> path = ours.span().start().isEmpty()
                ? List.of()
                : Nearby.towards(held.walk(), ours.span().start().get(0));
        String at = "clock " + ours.name();
        if (!Held.noLonger(ours.target(), theirs.target())) {
            held.weaker("VER_CLOCK_SLOWER", "A clock runs longer", at, path);
        }
        held.same(
                ours.breach(),
                theirs.breach(),
                new Held.Point("VER_CLOCK_BREACH", "Running out does something else", at, path));
        held.same(
                ours.span().calendar(),
                theirs.span().calendar(),
                new Held.Point("VER_CLOCK_CALENDAR", "A clock counts by another calendar", at, path));
        held.same(
                ours.span().calendarPoint(),
                theirs.span().calendarPoint(),
                new Held.Point("VER_CLOCK_CALENDAR", "A clock counts by another calendar", at, path));
        span(ours.span(), theirs.span(), at, path);
    }

    private void span(ClockSpec.Span ours, ClockSpec.Span theirs, String at, List<PathStep> path) {
        held.keeps(
                ours.start(), theirs.start(), new Held.Point("VER_CLOCK_START", "A clock starts less often", at, path));
        held.keeps(theirs.stop(), ours.stop(), new Held.Point("VER_CLOCK_STOP", "A clock stops earlier", at, path));
        held.keeps(
                theirs.stopOnEvent(),
                ours.stopOnEvent(),
                new Held.Point("VER_CLOCK_STOP", "A clock stops earlier", at, path));
        held.implies(theirs.when(), ours.when(), new Held.Point("VER_CLOCK_LESS", "A clock runs less often", at, path));
        boolean same = Objects.equals(ours.length(), theirs.length())
                && Objects.equals(ours.before(), theirs.before())
                && ours.again() == theirs.again();
        if (!same) {
            held.weaker("VER_CLOCK_MEASURE", "A clock is measured otherwise", at, path);
        }
    }

    private void point(VariationPoint ours, VariationPoint theirs) {
        List<PathStep> path = varied(ours.key());
        boolean alike = ours.kind() == theirs.kind()
                && ours.direction() == theirs.direction()
                && ours.values().type().equals(theirs.values().type());
        if (!alike) {
            held.weaker("VER_POINT_OTHER", "A variation point has another direction, kind or type", ours.key(), path);
            return;
        }
        held.same(
                ours.approver(),
                theirs.approver(),
                new Held.Point("VER_POINT_APPROVER", "Somebody else approves a variation", ours.key(), path));
        if (wider(ours.values().lowest(), theirs.values().lowest(), 1)
                || wider(ours.values().highest(), theirs.values().highest(), -1)) {
            held.weaker("VER_POINT_RANGE", "A facility may vary further", ours.key(), path);
        }
        choice(ours, theirs, path);
        Strictness strict =
                Strictness.of(theirs, ours.values().initial(), theirs.values().initial());
        if (strict == Strictness.WEAKER || strict == Strictness.INCOMPARABLE) {
            held.weaker("VER_POINT_DEFAULT", "The value without a grant is weaker", ours.key(), path);
        }
    }

    /**
     * What a scope may choose from: no more than the standard's; calendars in the order that says which is stricter.
     */
    private void choice(VariationPoint ours, VariationPoint theirs, List<PathStep> path) {
        VariationPoint.Choice own = ours.values().choice();
        VariationPoint.Choice standard = theirs.values().choice();
        List<String> kept =
                standard.words().stream().filter(own.words()::contains).toList();
        boolean within = kept.equals(own.words()) && standard.places().containsAll(own.places());
        if (!within) {
            held.weaker("VER_POINT_RANGE", "A facility may vary further", ours.key(), path);
        }
        if (standard.holds() && !own.holds()) {
            held.weaker("VER_POINT_HOLDS", "A case no longer waits for the tasks of a facility", ours.key(), path);
        }
    }

    /** Whether a bound lies further out; the bounds of a range are numbers, amounts or dates. */
    private static boolean wider(@Nullable DataValue ours, @Nullable DataValue theirs, int sign) {
        if (theirs == null || theirs.equals(ours)) {
            return false;
        }
        if (ours == null) {
            return true;
        }
        Strictness beside = Strictness.of(sign > 0 ? Direction.TIGHTER_UP : Direction.TIGHTER_DOWN, ours, theirs);
        return beside != Strictness.STRICTER && beside != Strictness.EQUAL;
    }

    /** To the first row on which a parameter has a say. */
    private List<PathStep> varied(String key) {
        for (var row : held.here().graph().rows()) {
            if (GuardFormatter.format(row.edge().when()).contains("vp." + key)) {
                return held.through(row);
            }
        }
        for (FactSpec fact : here.facts().values()) {
            if (fact.source().toString().contains("Parameter[key=" + key + "]")) {
                return held.reading(fact.name());
            }
        }
        return List.of();
    }
}
