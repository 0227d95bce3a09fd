package io.bursar.standards.matrix;

import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.RoleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of segregation of duties as controls (controls §1). */
final class DutyControls {

    private static final String KEY = "HIGH";
    private static final Pattern NUMBER = Pattern.compile("SOD-(\\d{2}).*");

    /**
     * The rules nothing softens whose second signature is the controller's; that of all others is the security
     * officer's.
     */
    private static final Set<Integer> CONTROLLERS =
            Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 19, 21, 22, 29);

    private final SodRules rules;
    private final Collection<WorkflowDefinition> definitions;

    private DutyControls(SodRules rules, Collection<WorkflowDefinition> definitions) {
        this.rules = rules;
        this.definitions = definitions;
    }

    static List<ControlDefinition> of(SodRules rules, Collection<WorkflowDefinition> definitions) {
        DutyControls controls = new DutyControls(rules, definitions);
        return rules.all().stream().map(controls::control).toList();
    }

    private ControlDefinition control(SodRule rule) {
        Set<FunctionName> functions = new TreeSet<>(rule.functionsA());
        functions.addAll(rule.functionsB());
        List<SodScope> scopes = rule.terms().scopes();
        boolean atTheAct = scopes.stream().anyMatch(scope -> scope.kind() != SodScope.Kind.STATIC);
        String objective = "Nobody does both: " + planned(rule.functionsA()) + "; and " + planned(rule.functionsB())
                + " (" + scopes.stream().map(SodScope::toString).collect(Collectors.joining(", ")) + ")";
        String names = functions.stream().map(FunctionName::value).collect(Collectors.joining(" "));
        String severity = rule.terms().severity().code();
        return new ControlDefinition(
                rule.id(),
                new ControlDefinition.Aim(
                        "One person does both, and an error or a fraud of theirs is seen by nobody else (" + severity
                                + ")",
                        objective,
                        KEY.equals(severity)),
                atTheAct ? ControlDefinition.Type.PREVENT : ControlDefinition.Type.DETECT,
                "PROCESS_OWNER + " + secondSignature(rule),
                refs(functions),
                atTheAct ? atEveryAct(names, rule.terms()) : overEntitlements(names));
    }

    private static ControlDefinition.Testing atEveryAct(String names, SodTerms terms) {
        String mitigated = terms.mitigable()
                ? ", but under a compensating control that PROCESS_OWNER and " + terms.secondSigner() + " signed"
                        + (terms.condition().equals(SodCondition.NONE) ? "" : " where " + terms.condition())
                : "";
        String alone = terms.unlessSecondPerson() ? ", unless a second person did the same" : "";
        return new ControlDefinition.Testing(
                "at every act",
                "acted{function: " + names + "}",
                "bursar explain act with an earlier act of the other side is refused; "
                        + "in the log nobody has acts of both sides in one scope" + mitigated + alone);
    }

    private static ControlDefinition.Testing overEntitlements(String names) {
        return new ControlDefinition.Testing(
                "whenever entitlements are granted or reviewed",
                "entitlements of each person: " + names,
                "in the directory nobody is entitled to both sides");
    }

    private String planned(Set<FunctionName> functions) {
        return new TreeSet<>(functions)
                .stream().map(function -> rules.phrase(function).planned()).collect(Collectors.joining(" or "));
    }

    /** Who signs beside the owner, as the policy says where the rule may be softened. */
    private static String secondSignature(SodRule rule) {
        RoleName signer = rule.terms().secondSigner();
        if (signer != null) {
            return signer.value();
        }
        Matcher number = NUMBER.matcher(rule.id());
        boolean controller = number.matches() && CONTROLLERS.contains(Integer.parseInt(number.group(1)));
        return controller ? "CONTROLLER" : "SECURITY_OFFICER";
    }

    /** Where a person performs one of the functions: rows, approvals and exceptions of the definitions at hand. */
    private List<String> refs(Set<FunctionName> functions) {
        List<String> refs = new ArrayList<>();
        for (WorkflowDefinition definition : definitions) {
            definition.graph().rows().stream()
                    .filter(row -> row.authority().act() != null
                            && functions.contains(row.authority().act()))
                    .forEach(row -> refs.add(definition.id() + "#" + row.row()));
            definition.vocabulary().approvals().values().stream()
                    .filter(approval -> functions.contains(approval.conduct().act())
                            || approval.stages().stream()
                                    .anyMatch(stage -> stage.act() != null && functions.contains(stage.act())))
                    .forEach(approval -> refs.add(definition.id() + "/" + approval.name()));
            definition.graph().exceptions().values().stream()
                    .filter(exception -> exception.terms().act() != null
                            && functions.contains(exception.terms().act()))
                    .map(exception -> definition.id() + "!" + exception.code())
                    .sorted()
                    .forEach(refs::add);
        }
        return refs;
    }
}
