package io.bursar.definition.print;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.data.Writable;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.Sensitivity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Data, facts, effects, approvals and clocks as trees. */
final class SectionTrees {

    private SectionTrees() {}

    static Map<String, Object> fields(List<FieldSpec> fields) {
        Map<String, Object> trees = new LinkedHashMap<>();
        fields.forEach(field -> trees.put(field.name(), field(field)));
        return trees;
    }

    private static Map<String, Object> field(FieldSpec field) {
        FieldSpec.Rules rules = field.rules();
        FieldType items = rules.itemType();
        Tree tree = new Tree()
                .put("type", field.type().yamlName())
                .unless(false, "required", field.required())
                .unless(
                        Sensitivity.INTERNAL.code(),
                        "sensitivity",
                        rules.sensitivity().code())
                .filled("values", rules.values())
                .optional("items", items == null ? null : items.yamlName())
                .unless(0, "maxLength", rules.maxLength())
                .unless(Writable.SUBMIT.code(), "writable", rules.writable().code())
                .unless("", "doc", rules.doc());
        return tree.filled("of", fields(rules.fields())).entries();
    }

    static Map<String, Object> fact(FactSpec fact) {
        Tree tree = new Tree().put("type", fact.type().yamlName());
        return fact.source()
                .fold(new FactSource.SourceCases<>(
                        query -> tree.put("query", query.capability().value())
                                .optional("forEach", query.forEach())
                                .filled("with", Tree.arguments(query.with()))
                                .put("maxAge", query.maxAge().toString()),
                        function -> tree.put("function", function.name() + "@" + function.version())
                                .filled("with", Tree.arguments(function.with())),
                        directory -> tree.put("directory", directory.question())
                                .filled("with", Tree.arguments(directory.with())),
                        claims -> tree.put("claims", claims.kinds()).put("keys", claims.keys()),
                        commitments ->
                                tree.put("commitments", commitments.keys()).put("windowDays", commitments.windowDays()),
                        standing ->
                                tree.put("standing", standing.approvalClass()).put("amount", standing.amount()),
                        assist -> tree.put("assist", assist.useCase())
                                .filled("with", Tree.arguments(assist.with()))
                                .put("in", assist.in())
                                .filled("judgedOn", assist.feedback().judgedOn())
                                .filled("compares", assist.feedback().compares())))
                .entries();
    }

    static Map<String, Object> effect(EffectSpec effect) {
        Map<String, Object> rejected = new LinkedHashMap<>();
        effect.consequences().rejected().forEach((code, raised) -> rejected.put(code, raised.value()));
        return new Tree()
                .put("capability", effect.capability().value())
                .optional("forEach", effect.content().forEach())
                .unless(false, "everywhere", effect.content().everywhere())
                .put("with", Tree.arguments(effect.content().with()))
                .filled("key", Tree.operands(effect.content().key()))
                .filled("businessKey", Tree.operands(effect.content().businessKey()))
                .optional("undo", effect.consequences().undo())
                .filled("sets", effect.consequences().sets())
                .filled("rejected", rejected)
                .filled("alreadyDone", new TreeSet<>(effect.consequences().alreadyDone()))
                .unless(false, "fork", effect.consequences().keepsGoing())
                .entries();
    }

    static Map<String, Object> approval(ApprovalSpec approval) {
        return new Tree()
                .optional("amount", approval.money().amount())
                .optional("column", approval.money().column())
                .optional("climb", approval.money().climbFrom())
                .unless("SPEND", "meaning", approval.money().meaning())
                .put("act", approval.conduct().act().value())
                .put("minimumHumans", approval.conduct().minimumHumans())
                .put("within", approval.conduct().within().toString())
                .unless(false, "ratifies", approval.conduct().ratifies())
                .filled(
                        "stages",
                        approval.stages().stream().map(SectionTrees::stage).toList())
                .entries();
    }

    private static Map<String, Object> stage(ApprovalSpec.StageSpec stage) {
        return new Tree()
                .put("role", stage.role().value())
                .when("when", stage.when())
                .put("meaning", stage.meaning())
                .optional("act", stage.act())
                .put("position", stage.placement().position().toLowerCase(Locale.ROOT))
                .unless(1, "quorum", stage.placement().quorum())
                .unless(0, "of", stage.placement().of())
                .entries();
    }

    static Map<String, Object> clock(ClockSpec clock) {
        Tree tree = new Tree().put("target", clock.target().toString());
        Operand length = clock.span().length();
        if (length != null) {
            tree.put("length", Tree.operand(length));
        }
        String point = clock.span().calendarPoint();
        return tree.optional("before", clock.span().before())
                .optional("after", clock.span().after())
                .optional("calendar", point == null ? clock.span().calendar() : "vp." + point)
                .put("start", clock.span().start())
                .filled("stop", clock.span().stop())
                .filled("stopOn", clock.span().stopOnEvent())
                .when("when", clock.span().when())
                .optional("raise", clock.breach().raise())
                .optional("fires", clock.breach().fires())
                .put("ladder", clock.breach().ladder())
                .unless(false, "legal", clock.breach().legal())
                .unless(false, "again", clock.span().again())
                .entries();
    }
}
