package io.bursar.standards.internal.policy;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.AuthorityTableOutcome;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the delegation of financial authority; its checks are those of the authority table. */
public final class DofaReader {

    private static final String UNLIMITED = "UNLIMITED";

    private final List<DofaRule> rules = new ArrayList<>();
    private Currency currency = Currency.getInstance("USD");

    private DofaReader() {}

    /** The table; empty with faults reported. */
    public static Optional<AuthorityTable> read(YamlNode root) {
        return new DofaReader().table(root);
    }

    private Optional<AuthorityTable> table(YamlNode root) {
        YamlMapping file = root.mapping();
        file.only("currency", "effectiveFrom", "resolution", "columns", "joint", "local", "rates");
        file.required("currency", node -> Scalars.coded(node, Currency::getInstance))
                .ifPresent(read -> currency = read);
        Optional<LocalDate> from = file.required("effectiveFrom", YamlNode::date);
        Optional<String> resolution = file.required("resolution", YamlNode::text);
        Optional<YamlNode> columns = file.required("columns", Optional::of);
        columns.ifPresent(all -> all.mapping()
                .entries(CommitmentType.values().length)
                .forEach(column -> from.ifPresent(day -> column(column, day, resolution.orElse("")))));
        List<JointSignatureRule> joint = file.list("joint", Scalars.MAX_ENTRIES, this::joint);
        rules.addAll(file.list("local", Scalars.MAX_ENTRIES, this::local));
        MonthStartRates rates = RatesReader.read(file, currency);
        if (from.isEmpty() || columns.isEmpty()) {
            return Optional.empty(); // said already; that nothing is covered then only follows from it
        }
        return AuthorityTable.load(rules, joint)
                .fold(loaded -> with(rates, loaded.table()), (AuthorityTableOutcome.Refused refused) -> {
                    Scalars.report(root, refused.findings());
                    return Optional.empty();
                });
    }

    /** Where no limit has an amount there is nothing to test, and no currency to test it in. */
    private static Optional<AuthorityTable> with(MonthStartRates rates, AuthorityTable table) {
        return Optional.of(rates.months().isEmpty() ? table : table.with(rates));
    }

    private void column(YamlMapping.Entry column, LocalDate from, String resolution) {
        Optional<CommitmentType> type = Scalars.coded(column.key(), CommitmentType::ofCode);
        AuthorityLevel[] levels = AuthorityLevel.values();
        List<AuthorityLimit> limits = column.value().each(levels.length, this::limit);
        if (limits.size() != levels.length) {
            column.value().report(PolicyFault.WRONG_COUNT, Map.of("wanted", levels.length));
            return;
        }
        for (AuthorityLevel level : levels) {
            AuthorityLimit limit = limits.get(level.rank() - 1);
            type.ifPresent(
                    known -> rules.add(new DofaRule(known, level, limit, Scope.ENTERPRISE, from, null, resolution)));
        }
    }

    private Optional<AuthorityLimit> limit(YamlNode node) {
        if (node.raw().equals(UNLIMITED)) {
            return Optional.of(AuthorityLimit.UNLIMITED);
        }
        return amount(node).map(AuthorityLimit::upTo);
    }

    private Optional<Money> amount(YamlNode node) {
        return node.whole(0, Integer.MAX_VALUE)
                .map(units -> Money.of(Integer.toString(units), currency.getCurrencyCode()));
    }

    private Optional<JointSignatureRule> joint(YamlNode node) {
        YamlMapping rule = node.mapping();
        rule.only("type", "atLeast", "signatures", "minimumLevel", "committees");
        Optional<CommitmentType> type = rule.required("type", word -> Scalars.coded(word, CommitmentType::ofCode));
        Optional<Money> atLeast = rule.required("atLeast", this::amount);
        Optional<Integer> signatures =
                rule.required("signatures", word -> word.whole(2, JointSignatureRule.MAX_SIGNATURES));
        Optional<AuthorityLevel> level = rule.required("minimumLevel", DofaReader::level);
        var committees = new HashSet<>(rule.list("committees", Scalars.MAX_ENTRIES, Scalars::role));
        return type.flatMap(known -> atLeast.flatMap(amount -> signatures.flatMap(
                count -> level.map(lowest -> new JointSignatureRule(known, amount, count, lowest, committees)))));
    }

    private Optional<DofaRule> local(YamlNode node) {
        YamlMapping rule = node.mapping();
        rule.only("scope", "type", "level", "limit", "from", "to", "resolution");
        Optional<Scope> scope = rule.required("scope", Scalars::scope);
        Optional<CommitmentType> type = rule.required("type", word -> Scalars.coded(word, CommitmentType::ofCode));
        Optional<AuthorityLevel> level = rule.required("level", DofaReader::level);
        Optional<AuthorityLimit> limit = rule.required("limit", this::limit);
        Optional<LocalDate> from = rule.required("from", YamlNode::date);
        Optional<LocalDate> to = rule.optional("to", YamlNode::date);
        Optional<String> resolution = rule.required("resolution", YamlNode::text);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            node.report(PolicyFault.BAD_SPAN, Map.of("from", from.get(), "to", to.get()));
            return Optional.empty();
        }
        return scope.flatMap(place -> type.flatMap(known -> level.flatMap(rank -> limit.flatMap(amount -> from.map(
                day -> new DofaRule(known, rank, amount, place, day, to.orElse(null), resolution.orElse("")))))));
    }

    private static Optional<AuthorityLevel> level(YamlNode node) {
        return Scalars.coded(node, code -> {
            for (AuthorityLevel level : AuthorityLevel.values()) {
                if (level.code().equals(code)) {
                    return level;
                }
            }
            throw new IllegalArgumentException("No such level of authority");
        });
    }
}
