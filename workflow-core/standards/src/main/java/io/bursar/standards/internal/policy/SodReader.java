package io.bursar.standards.internal.policy;

import io.bursar.controls.sod.FunctionPhrase;
import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodRulesOutcome;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.sod.SodTerms;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.RoleName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the rules of segregation of duties, and by which rows a person performs each function. */
public final class SodReader {

    private static final Map<String, RoleName> SECOND = Map.of(
            SodSignature.CONTROLLER.value(), SodSignature.CONTROLLER,
            SodSignature.SECURITY_OFFICER.value(), SodSignature.SECURITY_OFFICER);

    private static final int MOST_STAFF = 1_000;

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,119}");
    private static final Pattern RULE = Pattern.compile("SOD-\\d{2}(?:-[A-Z]+)?");
    private static final Pattern ROW = Pattern.compile("[a-z][a-z0-9.-]+#\\d{1,3}");

    private final Map<FunctionName, FunctionPhrase> phrases = new HashMap<>();
    private final SortedMap<FunctionName, List<String>> performedBy = new TreeMap<>();

    private SodReader() {}

    /**
     * The rules, and the rows by function.
     *
     * @param rules the rules
     * @param performedBy the rows by which a person performs a function, as {@code workflow#row}
     */
    public record Duties(SodRules rules, SortedMap<FunctionName, List<String>> performedBy) {}

    /** The rules; empty with faults reported. */
    public static Optional<Duties> read(YamlNode root) {
        return new SodReader().duties(root);
    }

    private Optional<Duties> duties(YamlNode root) {
        YamlMapping file = root.mapping();
        file.only("functions", "rules");
        file.required("functions", Optional::of)
                .ifPresent(functions ->
                        functions.mapping().entries(Scalars.MAX_ENTRIES).forEach(this::function));
        List<SodRule> rules = new ArrayList<>();
        file.required("rules", Optional::of)
                .ifPresent(node -> node.mapping()
                        .entries(SodRules.MAX_RULES)
                        .forEach(entry -> rule(entry).ifPresent(rules::add)));
        return SodRules.load(rules, phrases)
                .fold(
                        loaded -> Optional.of(new Duties(loaded.rules(), performedBy)),
                        (SodRulesOutcome.Refused refused) -> {
                            Scalars.report(root, refused.findings());
                            return Optional.empty();
                        });
    }

    private void function(YamlMapping.Entry entry) {
        YamlMapping function = entry.value().mapping();
        function.only("done", "planned", "rows");
        Optional<String> done = function.required("done", YamlNode::text);
        Optional<String> planned = function.required("planned", YamlNode::text);
        List<String> rows = function.list("rows", Scalars.MAX_ENTRIES, node -> node.matching(ROW));
        entry.key().matching(NAME).map(FunctionName::new).ifPresent(name -> {
            performedBy.put(name, rows);
            done.flatMap(past -> planned.map(future -> new FunctionPhrase(past, future)))
                    .ifPresent(phrase -> phrases.put(name, phrase));
        });
    }

    private Optional<SodRule> rule(YamlMapping.Entry entry) {
        YamlMapping rule = entry.value().mapping();
        rule.only("a", "b", "scopes", "severity", "mitigable", "secondSigner", "mitigableWhen", "unlessSecondPerson");
        Optional<String> id = entry.key().matching(RULE);
        Set<FunctionName> a = new HashSet<>(rule.someOf("a", Scalars.MAX_ENTRIES, this::declared));
        Set<FunctionName> b = new HashSet<>(rule.someOf("b", Scalars.MAX_ENTRIES, this::declared));
        List<SodScope> scopes = rule.someOf("scopes", 4, node -> Scalars.coded(node, SodScope::parse));
        Optional<SodSeverity> severity = rule.required("severity", node -> Scalars.coded(node, SodSeverity::ofCode));
        Optional<RoleName> second = secondSigner(rule);
        SodCondition condition = condition(rule, second.isPresent());
        boolean alone = rule.optional("unlessSecondPerson", YamlNode::flag).orElse(false);
        return id.flatMap(known -> severity.map(weight ->
                new SodRule(known, a, b, new SodTerms(scopes, weight, second.orElse(null), condition, alone))));
    }

    /** Who signs a compensating control beside the owner: the security officer where the rule names nobody. */
    private static Optional<RoleName> secondSigner(YamlMapping rule) {
        boolean mitigable = rule.optional("mitigable", YamlNode::flag).orElse(false);
        Optional<RoleName> named = rule.optional("secondSigner", node -> {
            if (!mitigable) {
                node.report(
                        PolicyFault.INCONSISTENT, Map.of("says", "nothing is signed for a rule that nothing softens"));
            }
            return node.choice(SECOND);
        });
        return mitigable ? named.or(() -> Optional.of(SodSignature.SECURITY_OFFICER)) : Optional.empty();
    }

    /** Under which condition a compensating control is signed: few people in some roles, or what is confirmed. */
    private static SodCondition condition(YamlMapping rule, boolean mitigable) {
        return rule.optional("mitigableWhen", node -> {
                    if (!mitigable) {
                        node.report(
                                PolicyFault.INCONSISTENT,
                                Map.of("says", "a rule that nothing softens has no condition for it"));
                        return Optional.empty();
                    }
                    return condition(node);
                })
                .orElse(SodCondition.NONE);
    }

    private static Optional<SodCondition> condition(YamlNode node) {
        YamlMapping when = node.mapping();
        when.only("fewerThan", "holding", "confirmed");
        int fewer = when.optional("fewerThan", one -> one.whole(1, MOST_STAFF)).orElse(SodCondition.ANY_NUMBER);
        Set<RoleName> holding = new HashSet<>(when.list(
                "holding", SodCondition.MAX_ROLES, one -> one.matching(NAME).map(RoleName::new)));
        String confirmed = when.optional("confirmed", YamlNode::text).orElse("");
        boolean counted = fewer != SodCondition.ANY_NUMBER;
        if (counted == holding.isEmpty()
                || (!counted && confirmed.isEmpty())
                || confirmed.length() > SodCondition.MAX_STATEMENT) {
            node.report(
                    PolicyFault.INCONSISTENT,
                    Map.of(
                            "says",
                            "fewerThan goes with holding; confirmed is 1 to 300 characters; one of both is there"));
            return Optional.empty();
        }
        return Optional.of(new SodCondition(fewer, holding, confirmed));
    }

    private Optional<FunctionName> declared(YamlNode node) {
        return node.matching(NAME).map(FunctionName::new).filter(name -> {
            boolean known = performedBy.containsKey(name);
            if (!known) {
                node.report(PolicyFault.NOT_DECLARED, Map.of("function", name.value()));
            }
            return known;
        });
    }
}
