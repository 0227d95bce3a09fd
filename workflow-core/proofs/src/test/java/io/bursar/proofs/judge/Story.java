package io.bursar.proofs.judge;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How one case stands while its records are read: its data, its people and what was decided. */
final class Story {

    /** What an approval is about, field by field; the judge compares values and no digest. */
    private static final List<String> MATERIAL = List.of("total", "supplierId", "what", "beneficiaryId");

    /** The currency of the limits (controls §2: amounts are USD). */
    private static final String LIMITS = "USD";

    final Law law;
    String workflow = "";
    final Set<String> chains = new LinkedHashSet<>();
    String state = "";
    String phase = "";
    String facility = "";
    LocalDate submitted = LocalDate.MIN;
    String requester = "";
    String approval = "";
    RecordValue data = RecordValue.EMPTY;
    final Set<String> parties = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> joined = new LinkedHashMap<>();
    final List<Said> said = new ArrayList<>();
    final List<Used> used = new ArrayList<>();
    Entry planned;

    /** Whom the plan asks by their name. */
    Set<String> asked = Set.of();

    boolean satisfied;

    @Nullable
    Map<String, DataValue> approvedOn;

    /** In which currency it was submitted; null before that. */
    @Nullable
    String pinned;

    /** What a place varies, on the day on which it was submitted; null where nothing is. */
    @Nullable
    BigDecimal varied;

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

    /** What it costs, in the currency of the limits at the rate of the month in which it was submitted. */
    BigDecimal total() {
        return data.money("total").map(this::worth).orElse(BigDecimal.ZERO);
    }

    private BigDecimal worth(Money money) {
        String currency = money.currency().getCurrencyCode();
        if (currency.equals(LIMITS)) {
            return money.amount();
        }
        String rate = law.local().rates().getOrDefault(currency + " " + YearMonth.from(submitted), "0");
        return money.amount().multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP);
    }

    /** The currency that the case names. */
    String currency() {
        return data.money("total")
                .map(money -> money.currency().getCurrencyCode())
                .orElse(LIMITS);
    }

    String column() {
        return data.text("spendColumn").orElse("OPEX_BUDGETED");
    }

    /** The supplier, however it is written. */
    String supplier() {
        return data.text("supplierId").orElse("").strip().toUpperCase(Locale.ROOT);
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
