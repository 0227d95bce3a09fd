package io.bursar.proofs.judge;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How one case stands while its records are read: its data, its people and what was decided. */
final class Story {

    /** What an approval is about, field by field; the judge compares values and no digest. */
    private static final List<String> MATERIAL = List.of("total", "supplierId", "what", "beneficiaryId");

    final Law law;
    String workflow = "";
    String chain = "";
    String state = "";
    String requester = "";
    String approval = "";
    RecordValue data = RecordValue.EMPTY;
    final Set<String> parties = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> joined = new LinkedHashMap<>();
    final List<Said> said = new ArrayList<>();
    final List<Used> used = new ArrayList<>();
    Entry planned;
    boolean satisfied;

    @Nullable
    Map<String, DataValue> approvedOn;

    Story(Law law, Entry first) {
        this.law = law;
        this.planned = first;
    }

    /** What was decided does not count any more. */
    void voided() {
        said.clear();
        used.clear();
        approvedOn = null;
    }

    void join(String event, String word, Set<String> people) {
        joined.computeIfAbsent(event, any -> new LinkedHashMap<>()).put(word, people);
    }

    /** Everybody who took part in a joint step, and whoever they acted for. */
    Set<String> joined(String event) {
        Set<String> people = new LinkedHashSet<>();
        joined.getOrDefault(event, Map.of()).values().forEach(people::addAll);
        return people;
    }

    /** Those of them whose act it is: who asks does not order (controls §1). */
    Set<String> performers(String event) {
        Set<String> people = new LinkedHashSet<>();
        joined.getOrDefault(event, Map.of())
                .forEach((word, them) ->
                        people.addAll(word.startsWith("REQUESTER") || word.startsWith("party") ? Set.of() : them));
        return people;
    }

    /**
     * A decision.
     *
     * @param by the record it stands in
     * @param person who
     * @param seat in whose place, or the person
     * @param verdict what
     * @param meaning as what
     * @param about the material values it was made on
     */
    record Said(Entry by, String person, String seat, String verdict, String meaning, Map<String, DataValue> about) {

        boolean approves() {
            return verdict.equals("APPROVE");
        }

        /** A review is asked for beside the approvals, and counts as none of them. */
        boolean reviews() {
            return meaning.equals("REVIEW");
        }

        Set<String> people() {
            return new LinkedHashSet<>(List.of(person, seat));
        }

        /** What the weaker of the two levels may commit. */
        int level() {
            return Math.min(by.level(person), by.level(seat));
        }
    }

    /**
     * A standing approval that was used.
     *
     * @param by the record
     * @param id the grant
     * @param about the material values it was used on
     */
    record Used(Entry by, String id, Map<String, DataValue> about) {}

    Map<String, DataValue> material() {
        Map<String, DataValue> values = new TreeMap<>();
        MATERIAL.forEach(field -> data.get(field).ifPresent(value -> values.put(field, value)));
        return values;
    }

    boolean emergency() {
        return data.isTrue("emergency");
    }

    BigDecimal total() {
        return data.money("total").map(money -> money.amount()).orElse(BigDecimal.ZERO);
    }

    String column() {
        return data.text("spendColumn").orElse("OPEX_BUDGETED");
    }

    String supplier() {
        return data.text("supplierId").orElse("");
    }

    /** Everybody for whom or by whom the request is: now, and by the data as it stands. */
    Set<String> everyParty() {
        Set<String> all = new LinkedHashSet<>(parties);
        data.text("beneficiaryId").ifPresent(all::add);
        return all;
    }

    /** What was decided on the values as they are now. */
    List<Said> onThis() {
        return said.stream().filter(one -> one.about().equals(material())).toList();
    }
}
