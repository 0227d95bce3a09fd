package io.bursar.controls.authority;

import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks the rules of an authority table and arranges them by scope. */
final class AuthorityLoad {

    private static final Comparator<DofaRule> CELL_THEN_START = Comparator.comparing(DofaRule::scope)
            .thenComparing(DofaRule::type)
            .thenComparing(DofaRule::level)
            .thenComparing(DofaRule::effectiveFrom);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Scope, LimitColumns> columns = new HashMap<>();
    private Currency currency = Currency.getInstance("USD");
    private final Map<CommitmentType, NavigableSet<LocalDate>> changes = new EnumMap<>(CommitmentType.class);

    AuthorityLoad(List<DofaRule> rules) {
        if (rules.size() > AuthorityTable.MAX_RULES) {
            add(Finding.error("AUTHORITY_TOO_LARGE", "An authority table has too many rules")
                    .with("rules", rules.size()));
            return;
        }
        checkOverlap(rules);
        checkCurrency(rules);
        if (findings.isEmpty()) {
            arrange(rules);
            checkTypes();
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** The currency of the limits: US dollars where none has an amount. */
    Currency currency() {
        return currency;
    }

    Map<Scope, LimitColumns> columns() {
        return columns;
    }

    NavigableSet<LocalDate> changeDays() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        changes.values().forEach(days::addAll);
        return days;
    }

    private void checkOverlap(List<DofaRule> rules) {
        List<DofaRule> sorted = rules.stream().sorted(CELL_THEN_START).toList();
        for (int i = 1; i < sorted.size(); i++) {
            DofaRule earlier = sorted.get(i - 1);
            DofaRule later = sorted.get(i);
            if (sameCell(earlier, later) && !endsBefore(earlier, later.effectiveFrom())) {
                add(cell("AUTHORITY_OVERLAP", "Two limits of one level overlap in time", later)
                        .with("date", later.effectiveFrom()));
            }
        }
    }

    private void checkCurrency(List<DofaRule> rules) {
        List<Currency> currencies = rules.stream()
                .flatMap(rule -> Optional.ofNullable(rule.limit().amount()).stream())
                .map(Money::currency)
                .distinct()
                .toList();
        currencies.stream().findFirst().ifPresent(found -> currency = found);
        if (currencies.size() > 1) {
            add(Finding.error("AUTHORITY_CURRENCY", "All limits of a table are in one currency"));
        }
    }

    private void arrange(List<DofaRule> rules) {
        Map<Scope, List<DofaRule>> byScope =
                rules.stream().collect(Collectors.groupingBy(DofaRule::scope, TreeMap::new, Collectors.toList()));
        byScope.forEach((scope, some) -> columns.put(scope, new LimitColumns(some)));
        for (DofaRule rule : rules) {
            NavigableSet<LocalDate> days = changes.computeIfAbsent(rule.type(), type -> new TreeSet<>());
            days.add(rule.effectiveFrom());
            LocalDate last = rule.effectiveTo();
            if (last != null && last.isBefore(LocalDate.MAX)) {
                days.add(last.plusDays(1));
            }
        }
    }

    private void checkTypes() {
        LimitColumns enterprise = columns.getOrDefault(Scope.ENTERPRISE, new LimitColumns(List.of()));
        LocalDate start = changes.values().stream()
                .map(NavigableSet::first)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        for (CommitmentType type : CommitmentType.values()) {
            NavigableSet<LocalDate> days = new TreeSet<>(changes.getOrDefault(type, Collections.emptyNavigableSet()));
            days.add(start);
            for (LocalDate day : days) {
                checkEnterprise(enterprise, type, day);
                columns.forEach((scope, narrower) -> checkNarrower(new Place(scope, narrower, enterprise), type, day));
            }
        }
    }

    private void checkEnterprise(LimitColumns enterprise, CommitmentType type, LocalDate day) {
        AuthorityLimit top = enterprise.limit(AuthorityLevel.L8, type, day);
        if (top == null || top.kind() != AuthorityLimit.Kind.UNLIMITED) {
            add(Finding.error("AUTHORITY_UNCOVERED", "A type of commitment does not reach an unlimited level")
                    .with("type", type.code())
                    .with("date", day));
        }
        AuthorityLimit below = AuthorityLimit.NONE;
        for (AuthorityLevel level : AuthorityLevel.values()) {
            AuthorityLimit limit =
                    Optional.ofNullable(enterprise.limit(level, type, day)).orElse(AuthorityLimit.NONE);
            checkRising(
                    below,
                    limit,
                    at("AUTHORITY_DECREASING", "A limit is lower than the one of the level below", type, level)
                            .with("date", day));
            below = limit;
        }
    }

    private void checkNarrower(Place place, CommitmentType type, LocalDate day) {
        if (place.scope().equals(Scope.ENTERPRISE)) {
            return;
        }
        AuthorityLimit below = AuthorityLimit.NONE;
        for (AuthorityLevel level : AuthorityLevel.values()) {
            AuthorityLimit wide = Optional.ofNullable(place.enterprise().limit(level, type, day))
                    .orElse(AuthorityLimit.NONE);
            AuthorityLimit own = place.own().limit(level, type, day);
            if (own != null && own.compareTo(wide) > 0) {
                add(wider(
                                at("AUTHORITY_WIDER", "A narrower scope may only lower a limit", type, level),
                                place,
                                own,
                                wide)
                        .with("date", day));
            }
            AuthorityLimit limit = own == null ? wide : own.strictest(wide);
            checkRising(
                    below,
                    limit,
                    at("AUTHORITY_DECREASING", "A limit is lower than the one of the level below", type, level)
                            .with("scope", place.scope())
                            .with("date", day));
            below = limit;
        }
    }

    private void checkRising(AuthorityLimit below, AuthorityLimit limit, Finding otherwise) {
        if (limit.compareTo(below) < 0) {
            add(otherwise);
        }
    }

    private void add(Finding finding) {
        if (findings.size() < AuthorityTable.MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    private static boolean sameCell(DofaRule one, DofaRule other) {
        return one.scope().equals(other.scope()) && one.type() == other.type() && one.level() == other.level();
    }

    private static boolean endsBefore(DofaRule rule, LocalDate day) {
        LocalDate last = rule.effectiveTo();
        return last != null && last.isBefore(day);
    }

    private static Finding cell(String code, String message, DofaRule rule) {
        return at(code, message, rule.type(), rule.level()).with("scope", rule.scope());
    }

    private static Finding at(String code, String message, CommitmentType type, AuthorityLevel level) {
        return Finding.error(code, message).with("type", type.code()).with("level", level.code());
    }

    private static Finding wider(Finding finding, Place place, AuthorityLimit own, AuthorityLimit wide) {
        String cell = finding.context().get("type") + " at " + finding.context().get("level");
        return finding.with("scope", place.scope())
                .with("limit", own)
                .with("allowed", wide)
                .with(
                        Finding.SAYS,
                        finding.code() + ": " + cell + " in " + place.scope() + ": " + own
                                + " where the enterprise allows " + wide);
    }

    /** A scope with its own limits and those of the enterprise. */
    private record Place(Scope scope, LimitColumns own, LimitColumns enterprise) {}
}
