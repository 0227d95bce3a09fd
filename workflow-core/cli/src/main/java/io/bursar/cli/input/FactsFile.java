package io.bursar.cli.input;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.store.ActRow;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a question assumes: what systems of record would answer, what people have done before, who is away and who
 * decides for whom.
 *
 * <pre>{@code
 * answers: [ { capability: budget.check, say: { result: OK } } ]
 * acts: [ { person: greta.dorsey, act: ENTER_INVOICE, in: chain, at: 2026-03-02T10:00:00Z } ]
 * }</pre>
 *
 * @param assumed answers and acts
 * @param away who is away
 * @param delegations who decides for whom
 */
public record FactsFile(Assumptions assumed, Set<PersonId> away, List<Delegation> delegations) {

    /** How large a file may be: 1 MiB, depth 16, 50,000 nodes. */
    public static final YamlLimits LIMITS = new YamlLimits(1024 * 1024, 16, 50_000);

    /** Nothing is assumed. */
    public static final FactsFile NONE = new FactsFile(Assumptions.NONE, Set.of(), List.of());

    private static final Pattern CAPABILITY = Pattern.compile("[a-zA-Z][a-zA-Z0-9.]{0,119}");

    /** Copies the people. */
    public FactsFile {
        away = Set.copyOf(away);
        delegations = List.copyOf(delegations);
    }

    /**
     * The hypothetical case whose {@code case} and {@code chain} acts name.
     *
     * @param caseId its id
     * @param chain its chain
     */
    public record Here(CaseId caseId, CorrelationId chain) {}

    /** What a file assumes; nothing for null. Unusable with every fault. */
    public static FactsFile read(@Nullable Path path, Here here) {
        if (path == null) {
            return NONE;
        }
        TextFile file = TextFile.read(path, LIMITS.maxBytes());
        LoadErrors errors = new LoadErrors();
        Optional<YamlNode> root = YamlDocument.read(file.name(), file.text(), LIMITS, errors);
        FactsFile facts = root.map(node -> read(node.mapping(), here)).orElse(NONE);
        if (!errors.isEmpty()) {
            throw new Unusable(errors.sorted());
        }
        return facts;
    }

    private static FactsFile read(YamlMapping file, Here here) {
        file.only("answers", "acts", "away", "delegations");
        List<Assumptions.Answer> answers = file.list("answers", Assumptions.MAX_ENTRIES, FactsFile::answer);
        List<ActRow> acts = file.list("acts", Assumptions.MAX_ENTRIES, node -> act(node.mapping(), here));
        List<PersonId> away = file.list("away", Assumptions.MAX_ENTRIES, node -> of(node, PersonId::new));
        List<Delegation> delegations =
                file.list("delegations", Assumptions.MAX_ENTRIES, node -> delegation(node, node.mapping()));
        return new FactsFile(new Assumptions(answers, acts), new LinkedHashSet<>(away), delegations);
    }

    private static Optional<Assumptions.Answer> answer(YamlNode node) {
        YamlMapping answer = node.mapping();
        answer.only("capability", "when", "say");
        Optional<String> capability = answer.required("capability", word -> word.matching(CAPABILITY));
        RecordValue when = answer.find("when").map(PlainValues::record).orElse(RecordValue.EMPTY);
        Optional<YamlNode> say = answer.required("say", Optional::of);
        return capability.flatMap(name -> say.map(said ->
                new Assumptions.Answer(name, when, said.raw().equals("none") ? null : PlainValues.record(said))));
    }

    private static Optional<ActRow> act(YamlMapping act, Here here) {
        act.only("person", "act", "in", "at");
        Optional<PersonId> person = act.required("person", node -> of(node, PersonId::new));
        Optional<FunctionName> function = act.required("act", node -> of(node, FunctionName::new));
        Optional<ScopeKey> scope = act.required("in", node -> of(node, text -> scope(text, here)));
        Optional<Instant> at = act.required("at", node -> of(node, FactsFile::instant));
        return person.flatMap(who -> function.flatMap(what ->
                scope.flatMap(where -> at.map(when -> new ActRow(who, where.toString(), what, when, here.caseId())))));
    }

    /** {@code case}, {@code chain}, or a master object such as {@code supplier:SUP-1001}. */
    private static ScopeKey scope(String text, Here here) {
        return switch (text) {
            case "case" -> ScopeKey.caseOf(here.caseId());
            case "chain" -> ScopeKey.chain(here.chain());
            default -> {
                int colon = text.indexOf(':');
                if (colon < 1) {
                    throw new IllegalArgumentException("An act is in the case, the chain or on an object");
                }
                yield ScopeKey.object(text.substring(0, colon), text.substring(colon + 1));
            }
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException unfit) {
            throw new IllegalArgumentException("Not an instant", unfit);
        }
    }

    private static Optional<Delegation> delegation(YamlNode node, YamlMapping given) {
        given.only("from", "to", "scope", "first", "last");
        Optional<PersonId> from = given.required("from", word -> of(word, PersonId::new));
        Optional<PersonId> to = given.required("to", word -> of(word, PersonId::new));
        Scope scope = given.optional("scope", word -> of(word, Scope::parse)).orElse(Scope.ENTERPRISE);
        var first = given.required("first", YamlNode::date);
        var last = given.required("last", YamlNode::date);
        return from.flatMap(delegator -> to.flatMap(delegate -> first.flatMap(begin ->
                last.flatMap(end -> of(node, any -> new Delegation(delegator, delegate, scope, begin, end))))));
    }

    private static <T> Optional<T> of(YamlNode node, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(node.raw()));
        } catch (IllegalArgumentException | BursarException unfit) {
            node.report(CliFault.BAD_VALUE, Map.of("value", node.raw()));
            return Optional.empty();
        }
    }
}
