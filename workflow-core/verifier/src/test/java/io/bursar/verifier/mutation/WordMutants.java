package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.Writable;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;
import io.bursar.model.variation.VariationPoint.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts, effects, clocks, variation points and data made weaker. */
final class WordMutants {

    private static final int SLOWER = 10;

    private final WorkflowDefinition definition;
    private final List<Mutant> mutants;

    WordMutants(WorkflowDefinition definition, List<Mutant> mutants) {
        this.definition = definition;
        this.mutants = mutants;
    }

    void all() {
        definition.vocabulary().facts().values().forEach(this::fact);
        definition.vocabulary().effects().values().forEach(this::effect);
        definition.vocabulary().clocks().values().forEach(this::clock);
        definition.vocabulary().variation().values().forEach(this::point);
        List<FieldSpec> data = definition.vocabulary().data();
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).rules().writable() != Writable.SUBMIT) {
                mutants.add(Mutant.of(
                        "let a field be handed in", data.get(i).name(), Edit.data(definition, handedIn(data, i))));
            }
        }
        List<String> material = definition.vocabulary().material();
        for (int i = 0; i < material.size(); i++) {
            mutants.add(Mutant.of(
                    "let an approval cover less",
                    material.get(i),
                    Edit.material(definition, Edit.without(material, i))));
        }
        new GovernanceMutants(definition, mutants).all();
    }

    private static List<FieldSpec> handedIn(List<FieldSpec> data, int index) {
        FieldSpec field = data.get(index);
        FieldSpec.Rules rules = field.rules();
        List<FieldSpec> other = new ArrayList<>(data);
        other.set(
                index,
                new FieldSpec(
                        field.name(),
                        field.type(),
                        field.required(),
                        new FieldSpec.Rules(
                                rules.sensitivity(),
                                rules.values(),
                                rules.fields(),
                                rules.itemType(),
                                rules.maxLength(),
                                Writable.SUBMIT,
                                rules.doc())));
        return other;
    }

    private void fact(FactSpec fact) {
        if (fact.source() instanceof FactSource.Query query) {
            mutants.add(Mutant.of(
                    "believe an older answer",
                    fact.name(),
                    Edit.fact(
                            definition,
                            new FactSpec(
                                    fact.name(),
                                    fact.type(),
                                    new FactSource.Query(
                                            query.capability(),
                                            query.with(),
                                            query.forEach(),
                                            BusinessDuration.parse("400 d"))))));
        }
        if (fact.source() instanceof FactSource.FunctionCall call) {
            call.with().forEach((name, operand) -> {
                if (operand instanceof Operand.Constant constant && (constant.value() instanceof DecimalValue)) {
                    function(
                            "widen a tolerance",
                            fact,
                            call,
                            with(
                                    call.with(),
                                    name,
                                    new Operand.Constant(new DecimalValue(((DecimalValue) constant.value())
                                            .value()
                                            .add(BigDecimal.valueOf(50))))));
                } else if (operand instanceof Operand.Path) {
                    function("let a figure look away", fact, call, with(call.with(), name, null));
                }
            });
        }
    }

    private void function(
            String operator, FactSpec fact, FactSource.FunctionCall call, SortedMap<String, Operand> with) {
        mutants.add(Mutant.of(
                operator,
                fact.name() + " " + String.join(",", difference(call.with(), with)),
                Edit.fact(
                        definition,
                        new FactSpec(
                                fact.name(),
                                fact.type(),
                                new FactSource.FunctionCall(call.name(), call.version(), with)))));
    }

    private static List<String> difference(SortedMap<String, Operand> one, SortedMap<String, Operand> other) {
        return one.keySet().stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }

    private static SortedMap<String, Operand> with(
            SortedMap<String, Operand> map, String name, @Nullable Operand operand) {
        SortedMap<String, Operand> other = new TreeMap<>(map);
        other.remove(name);
        if (operand != null) {
            other.put(name, operand);
        }
        return other;
    }

    private void effect(EffectSpec effect) {
        EffectSpec.Content content = effect.content();
        EffectSpec.Consequences after = effect.consequences();
        mutants.add(Mutant.of(
                "write with another capability",
                effect.alias(),
                Edit.effect(
                        definition,
                        new EffectSpec(effect.alias(), new CapabilityName("notify.send"), content, after))));
        content.with()
                .keySet()
                .forEach(name -> mutants.add(Mutant.of(
                        "send less",
                        effect.alias() + " " + name,
                        Edit.effect(
                                definition,
                                new EffectSpec(
                                        effect.alias(),
                                        effect.capability(),
                                        new EffectSpec.Content(
                                                with(content.with(), name, null),
                                                content.forEach(),
                                                content.key(),
                                                content.businessKey(),
                                                content.everywhere()),
                                        after)))));
        answers(effect, content, after);
    }

    private void answers(EffectSpec effect, EffectSpec.Content content, EffectSpec.Consequences after) {
        after.rejected().keySet().forEach(code -> {
            TreeMap<String, ExceptionCode> rejected = new TreeMap<>(after.rejected());
            rejected.remove(code);
            mutants.add(Mutant.of(
                    "overhear a refusal",
                    effect.alias() + " " + code,
                    Edit.effect(
                            definition,
                            new EffectSpec(
                                    effect.alias(),
                                    effect.capability(),
                                    content,
                                    new EffectSpec.Consequences(
                                            after.undo(),
                                            after.sets(),
                                            rejected,
                                            after.alreadyDone(),
                                            after.keepsGoing())))));
        });
        if (after.undo() != null) {
            mutants.add(Mutant.of(
                    "forget how to take back",
                    effect.alias(),
                    Edit.effect(
                            definition,
                            new EffectSpec(
                                    effect.alias(),
                                    effect.capability(),
                                    content,
                                    new EffectSpec.Consequences(
                                            null,
                                            after.sets(),
                                            after.rejected(),
                                            after.alreadyDone(),
                                            after.keepsGoing())))));
        }
    }

    private void clock(ClockSpec clock) {
        mutants.add(Mutant.of(
                "let a clock run longer",
                clock.name(),
                Edit.clock(
                        definition,
                        new ClockSpec(clock.name(), clock.target().times(SLOWER), clock.span(), clock.breach()))));
        if (clock.breach().raise() != null || clock.breach().fires() != null) {
            mutants.add(Mutant.of(
                    "let a clock run out unheard",
                    clock.name(),
                    Edit.clock(
                            definition,
                            new ClockSpec(
                                    clock.name(),
                                    clock.target(),
                                    clock.span(),
                                    new ClockSpec.Breach(
                                            clock.breach().ladder(),
                                            null,
                                            null,
                                            clock.breach().legal())))));
        }
    }

    private void point(VariationPoint point) {
        Values values = point.values();
        if (values.lowest() instanceof DecimalValue lowest && values.highest() instanceof DecimalValue highest) {
            DataValue higher = new DecimalValue(highest.value().multiply(BigDecimal.TEN));
            DataValue lower = new DecimalValue(
                    lowest.value().divide(BigDecimal.valueOf(2)).setScale(0, RoundingMode.DOWN));
            vary("widen a range", point, new Values(values.type(), values.initial(), lowest, higher));
            vary("widen a range below", point, new Values(values.type(), values.initial(), lower, highest));
            vary("drop a range", point, new Values(values.type(), values.initial(), null, null));
        }
        if (point.direction() != Direction.NEUTRAL) {
            Direction other =
                    point.direction() == Direction.TIGHTER_DOWN ? Direction.TIGHTER_UP : Direction.TIGHTER_DOWN;
            mutants.add(Mutant.of(
                    "turn a direction",
                    point.key(),
                    Edit.point(
                            definition,
                            new VariationPoint(point.key(), point.kind(), other, values, point.approver()))));
            mutants.add(Mutant.of(
                    "let a point be neutral",
                    point.key(),
                    Edit.point(
                            definition,
                            new VariationPoint(
                                    point.key(), point.kind(), Direction.NEUTRAL, values, point.approver()))));
        }
        mutants.add(Mutant.of(
                "swap who approves a variation",
                point.key(),
                Edit.point(
                        definition,
                        new VariationPoint(
                                point.key(), point.kind(), point.direction(), values, new RoleName("RECEIVER")))));
    }

    private void vary(String operator, VariationPoint point, Values values) {
        mutants.add(Mutant.of(
                operator,
                point.key(),
                Edit.point(
                        definition,
                        new VariationPoint(point.key(), point.kind(), point.direction(), values, point.approver()))));
    }
}
