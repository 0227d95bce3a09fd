package io.bursar.standards.internal.function;

import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether requests of one person or cost centre, for one supplier and class, are one request in parts (canonical
 * §1.6-10).
 */
final class SplitTest {

    /** The supplier in a key while none is named. */
    static final String UNNAMED = "to-be-sourced";

    private SplitTest() {}

    static Optional<DataValue> keys(FactFields facts) {
        Optional<String> requester = facts.text("requesterId");
        Optional<List<FactFields>> lines = facts.records("lines");
        if (requester.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        String supplier = facts.text("supplierId").orElse(UNNAMED);
        PersonId person = new PersonId(requester.get());
        SortedSet<String> keys = new TreeSet<>();
        for (FactFields line : lines.get()) {
            SpendCategory.splitClass(line).ifPresent(category -> {
                keys.add(CommitmentKey.byRequester(person, supplier, category).toString());
                line.text("costCenterId")
                        .ifPresent(centre -> keys.add(CommitmentKey.byCostCenter(centre, supplier, category)
                                .toString()));
            });
        }
        return Optional.of(Data.texts(keys));
    }

    /** Whether the sum crosses a limit that the request alone does not reach; limits are inclusive. */
    static Optional<DataValue> suspect(FactFields facts) {
        return facts.money("total")
                .flatMap(total -> facts.money("recent")
                        .flatMap(recent -> Results.truth(crosses(total, total.plus(recent), thresholds(facts)))));
    }

    private static boolean crosses(Money alone, Money together, List<Money> thresholds) {
        return thresholds.stream().anyMatch(limit -> !alone.exceeds(limit) && together.exceeds(limit));
    }

    private static List<Money> thresholds(FactFields facts) {
        List<Money> thresholds = new ArrayList<>();
        facts.money("autoApproveLimit").ifPresent(thresholds::add);
        facts.money("quoteThreshold").ifPresent(thresholds::add);
        facts.inner("limits").ifPresent(limits -> {
            for (AuthorityLevel level : AuthorityLevel.values()) {
                limits.money(level.code()).filter(limit -> !limit.isZero()).ifPresent(thresholds::add);
            }
        });
        return thresholds;
    }
}
