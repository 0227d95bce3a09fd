package io.bursar.engine.kernel;

import io.bursar.controls.approval.PlanOutcome;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chains that a case belongs to by the numbers of the orders it names (canonical §1.17): in a field that is called
 * {@code poNumber} or ends so, of its data or of the entries of a list in them. An order has its chain by its number
 * alone, so a document is held against it also when the case of the order has ended, when it is one of several, and
 * when it was placed elsewhere and what people did for it is told here. What was performed before a number was known
 * counts in its chain from then on.
 */
final class OrderChains {

    /** The version of the kernel since which a case belongs to the chains of the orders it names. */
    static final int SINCE = 5;

    /** Most orders of one case; as many as an invoice has lines. */
    static final int MAX_ORDERS = 500;

    /** Longest number that is one. */
    static final int MAX_LENGTH = 120;

    private static final String NUMBER = "poNumber";
    private static final String OTHER_NUMBER = "PoNumber";
    private static final String SEVERAL = "orders";

    private final Proceeding proceeding;
    private final Desks desks;
    private final Set<ScopeKey> known;

    /** Remembers which orders the case names before it is changed. */
    OrderChains(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
        this.known = new TreeSet<>(
                proceeding.before().map(before -> named(before.data())).orElse(Set.of()));
    }

    /** The chains of the orders that a case names now. */
    static Set<ScopeKey> of(Proceeding proceeding) {
        return proceeding.kernel() < SINCE ? Set.of() : named(proceeding.here().data());
    }

    private static Set<ScopeKey> named(RecordValue data) {
        Stream<RecordValue> entries = data.fields().values().stream()
                .filter(ListValue.class::isInstance)
                .flatMap(list -> ((ListValue) list).items().stream())
                .filter(RecordValue.class::isInstance)
                .map(RecordValue.class::cast);
        // orders are counted and not where they are named: one on every line hides no other
        return Stream.concat(Stream.of(data), entries)
                .flatMap(part -> part.fields().entrySet().stream())
                .flatMap(OrderChains::number)
                .map(ScopeKey::order)
                .distinct()
                .limit(MAX_ORDERS)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> number(Map.Entry<String, DataValue> field) {
        boolean named = field.getKey().equals(NUMBER) || field.getKey().endsWith(OTHER_NUMBER);
        return named
                        && field.getValue() instanceof TextValue text
                        && !text.value().isBlank()
                        && text.value().length() <= MAX_LENGTH
                ? Stream.of(text.value())
                : Stream.empty();
    }

    /**
     * Lets what was performed in the case follow it into the chain of an order that has become known. A person who
     * names it is refused where a rule stands in the way; where a system has said it, an exception says so.
     */
    void follow() {
        Set<ScopeKey> fresh = new TreeSet<>(of(proceeding));
        fresh.removeAll(known);
        if (fresh.isEmpty()) {
            return;
        }
        known.addAll(fresh);
        RecordValue performed = Book.of(proceeding.here().work()).record(Book.PERFORMED);
        for (String kept : performed.fields().keySet()) {
            for (String person : performed.list(kept).texts()) {
                follow(new FunctionName(kept), new PersonId(person), fresh);
            }
        }
    }

    private void follow(FunctionName kept, PersonId person, Set<ScopeKey> chains) {
        List<SodConflict> conflicts = desks.acts().performedIn(chains, kept, person);
        if (proceeding.command().actor().kind() == Actor.Kind.PERSON) {
            desks.acts().refuseConflicts(conflicts);
        } else if (!conflicts.isEmpty() && !proceeding.here().status().terminal()) {
            desks.exceptions().raise(PlanOutcome.SOD_CONFLICT, about(chains), false);
        }
    }

    private static String about(Set<ScopeKey> chains) {
        return chains.size() == 1 ? chains.iterator().next().toString() : SEVERAL;
    }
}
