package io.bursar.controls.sod;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.RoleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of segregation of duties in force, found by function. Only rules whose checks hold exist: unique ids, two
 * sides that do not overlap, at least one scope.
 *
 * <pre>{@code
 * SodRules rules = SodRules.loadOrThrow(rows, phrases);
 * rules.concerning(new FunctionName("ENTER_INVOICE"));
 * }</pre>
 */
public final class SodRules {

    /** Most rules of one policy. */
    public static final int MAX_RULES = 500;

    /** No rules at all. */
    public static final SodRules NONE = new SodRules(List.of(), Map.of());

    private final List<SodRule> rules;
    private final Map<FunctionName, List<SodRule>> byFunction;
    private final Map<FunctionName, FunctionPhrase> phrases;

    private SodRules(List<SodRule> rules, Map<FunctionName, FunctionPhrase> phrases) {
        this.rules = List.copyOf(rules);
        this.phrases = Map.copyOf(phrases);
        Map<FunctionName, List<SodRule>> index = new HashMap<>();
        for (SodRule rule : rules) {
            rule.functionsA()
                    .forEach(name -> index.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(rule));
            rule.functionsB()
                    .forEach(name -> index.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(rule));
        }
        index.replaceAll((name, some) -> List.copyOf(some));
        this.byFunction = Map.copyOf(index);
    }

    /** Loads rules, or says what is wrong with them; phrases are optional per function. */
    public static SodRulesOutcome load(List<SodRule> rules, Map<FunctionName, FunctionPhrase> phrases) {
        List<Finding> findings = new ArrayList<>();
        if (rules.size() > MAX_RULES) {
            findings.add(Finding.error("SOD_TOO_MANY_RULES", "A policy has too many rules of segregation of duties"));
            return new SodRulesOutcome.Refused(findings);
        }
        Set<String> ids = new HashSet<>();
        for (SodRule rule : rules) {
            if (!ids.add(rule.id())) {
                findings.add(wrong("SOD_DUPLICATE_RULE", "Two rules have one id", rule));
            }
            check(rule, findings);
        }
        return findings.isEmpty()
                ? new SodRulesOutcome.Loaded(new SodRules(rules, phrases))
                : new SodRulesOutcome.Refused(findings);
    }

    /** As {@link #load}, failing with {@code INVALID_POLICY} where that refuses. */
    public static SodRules loadOrThrow(List<SodRule> rules, Map<FunctionName, FunctionPhrase> phrases) {
        return load(rules, phrases).fold(SodRulesOutcome.Loaded::rules, refused -> {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "The rules of segregation of duties do not load",
                    Map.of("first", refused.findings().get(0).toString()));
        });
    }

    private static void check(SodRule rule, List<Finding> findings) {
        if (rule.functionsA().isEmpty() || rule.functionsB().isEmpty()) {
            findings.add(wrong("SOD_EMPTY_SIDE", "A rule has a side without functions", rule));
        }
        if (rule.functionsA().stream().anyMatch(rule.functionsB()::contains)) {
            findings.add(wrong("SOD_SAME_FUNCTION", "A function is on both sides of a rule", rule));
        }
        if (rule.terms().scopes().isEmpty()) {
            findings.add(wrong("SOD_NO_SCOPE", "A rule has no scope", rule));
        }
    }

    private static Finding wrong(String code, String message, SodRule rule) {
        return Finding.error(code, message).with("rule", rule.id());
    }

    /** All rules, in the order given. */
    public List<SodRule> all() {
        return rules;
    }

    /** The rules that have a function on either side. */
    public List<SodRule> concerning(FunctionName function) {
        return byFunction.getOrDefault(function, List.of());
    }

    /**
     * What a second person may have performed, so that nobody would act alone (controls §1): side B of the rules about
     * acting alone by which some act stands in the way of a function. Whoever checks that function adds to the history
     * who has performed these, and {@linkplain ActedForFunction in whose place}.
     *
     * <pre>{@code
     * rules.excusedBy(new FunctionName("APPROVE_CONTRACT"), actsOfThePerson);   // [APPROVE_CONTRACT]
     * }</pre>
     */
    public Set<FunctionName> excusedBy(FunctionName function, Collection<Act> acts) {
        Set<FunctionName> excused = new TreeSet<>();
        for (SodRule rule : concerning(function)) {
            boolean touched = acts.stream().anyMatch(act -> rule.separates(function, act.function()));
            if (touched && rule.terms().unlessSecondPerson()) {
                excused.addAll(rule.functionsB());
            }
        }
        return excused;
    }

    /**
     * Whether a rule about acting alone asks who has performed a function. Where it was performed in somebody's place,
     * {@link ActedForFunction} is kept for both.
     *
     * <pre>{@code
     * rules.asksWhoElse(new FunctionName("APPROVE_CONTRACT"));   // true: SOD-25
     * }</pre>
     */
    public boolean asksWhoElse(FunctionName function) {
        return concerning(function).stream()
                .anyMatch(rule ->
                        rule.terms().unlessSecondPerson() && rule.functionsB().contains(function));
    }

    /**
     * Who signs a compensating control of a rule beside its owner; empty where there is no such rule, or nothing
     * softens it.
     *
     * <pre>{@code
     * rules.secondSigner("SOD-02");   // CONTROLLER
     * }</pre>
     */
    public Optional<RoleName> secondSigner(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .map(rule -> rule.terms().secondSigner());
    }

    /** Under which condition a compensating control of a rule may be signed; none where there is no such rule. */
    public SodCondition condition(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .map(rule -> rule.terms().condition())
                .orElse(SodCondition.NONE);
    }

    /** Whether a rule names a function, or the policy says how it reads. */
    public boolean knows(FunctionName function) {
        return byFunction.containsKey(function) || phrases.containsKey(function);
    }

    /**
     * Whether some rule looks at a function in scopes of this kind; an act that is kept in any other is never found.
     *
     * <pre>{@code
     * rules.lookAt(new FunctionName("MAINTAIN_SUPPLIER"), ScopeKey.object("supplier", "SUP-1001"));
     * }</pre>
     */
    public boolean lookAt(FunctionName function, ScopeKey scope) {
        return concerning(function).stream()
                .flatMap(rule -> rule.terms().scopes().stream())
                .anyMatch(one -> one.kind().code().equalsIgnoreCase(scope.kind().code()));
    }

    /**
     * What of a definition these rules do not know, so that a misspelt name does not switch a control off: each act
     * that is no function of theirs ({@code POLICY_NO_FUNCTION}, unless there are no functions at all) and each rule
     * that is none of theirs ({@code POLICY_NO_RULE}).
     *
     * @param acts the acts and where they are named
     * @param named the ids of rules the definition refers to
     */
    public List<Finding> unknown(Map<FunctionName, String> acts, List<String> named) {
        List<Finding> findings = new ArrayList<>();
        boolean none = rules.isEmpty() && phrases.isEmpty();
        acts.forEach((act, at) -> {
            if (!none && !knows(act)) {
                Finding finding = Finding.error(
                                "POLICY_NO_FUNCTION", "The act is no function of the policy's segregation of duties")
                        .with("name", act)
                        .with("at", at);
                findings.add(
                        nearest(act).map(near -> finding.with("nearest", near)).orElse(finding));
            }
        });
        named.stream()
                .filter(id -> rules.stream().noneMatch(rule -> rule.id().equals(id)))
                .forEach(id -> findings.add(
                        Finding.error("POLICY_NO_RULE", "The policy has no such rule of segregation of duties")
                                .with("name", id)));
        return findings;
    }

    private Optional<FunctionName> nearest(FunctionName name) {
        return Stream.concat(byFunction.keySet().stream(), phrases.keySet().stream())
                .distinct()
                .filter(known -> SpellingDistance.between(known.value(), name.value()) <= SpellingDistance.MISSPELT)
                .min(Comparator.<FunctionName>comparingInt(
                                known -> SpellingDistance.between(known.value(), name.value()))
                        .thenComparing(FunctionName::value));
    }

    /** How a function reads in a sentence. */
    public FunctionPhrase phrase(FunctionName function) {
        FunctionPhrase given = phrases.get(function);
        return given == null ? FunctionPhrase.of(function) : given;
    }
}
