package io.bursar.controls.duplicate;

import io.bursar.model.identity.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What duplicate detection knows of one requisition (controls §6).
 *
 * <pre>{@code
 * new RequisitionFacts(new PersonId("dana.reyes"), items, Optional.of(lane), submittedOn).keys();
 * }</pre>
 *
 * @param requester who asks
 * @param items the lines that name an item
 * @param lane cost center, supplier and category; empty while the supplier is to be sourced
 * @param submittedOn the day it was submitted
 */
public record RequisitionFacts(
        PersonId requester, List<RequisitionItem> items, Optional<SpendLane> lane, LocalDate submittedOn) {

    /** Most items of one requisition. */
    public static final int MAX_ITEMS = 5_000;

    /** How many days apart, either way, two requisitions on one lane may be a split (controls §6). */
    public static final int SPLIT_DAYS = 14;

    static final String LINE = "requisition.line";
    static final String SPLIT = "requisition.split";

    /** Copies, and refuses more items than the limit. */
    public RequisitionFacts {
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(submittedOn, "submittedOn");
        items = List.copyOf(items);
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("A requisition has too many items");
        }
    }

    /**
     * The keys under which it is found again: one exact key per distinct item, and a strong key for its lane. A hit on
     * the strong key becomes a candidate only when {@link #compare} finds the two close enough in time.
     */
    public List<DuplicateKey> keys() {
        List<DuplicateKey> keys = new ArrayList<>();
        items.stream().distinct().map(this::lineKey).forEach(keys::add);
        lane.map(RequisitionFacts::splitKey).ifPresent(keys::add);
        return List.copyOf(keys);
    }

    /** Whether another requisition may be the same, or part of the same: all rules of the surest level that fit. */
    public Optional<DuplicateCandidate> compare(RequisitionFacts other) {
        boolean sameLine = requester.equals(other.requester) && items.stream().anyMatch(other.items::contains);
        if (sameLine) {
            return Optional.of(new DuplicateCandidate(DuplicateLevel.EXACT, List.of(LINE)));
        }
        long days = Math.abs(submittedOn.toEpochDay() - other.submittedOn.toEpochDay());
        boolean split = lane.isPresent() && lane.equals(other.lane) && days <= SPLIT_DAYS;
        return split ? Optional.of(new DuplicateCandidate(DuplicateLevel.STRONG, List.of(SPLIT))) : Optional.empty();
    }

    private DuplicateKey lineKey(RequisitionItem item) {
        return DuplicateKey.of(
                DuplicateLevel.EXACT,
                LINE,
                List.of(
                        requester.value(),
                        item.itemId(),
                        item.quantity().amount().toPlainString(),
                        item.quantity().unit(),
                        item.needBy().toString()));
    }

    private static DuplicateKey splitKey(SpendLane lane) {
        return DuplicateKey.of(
                DuplicateLevel.STRONG, SPLIT, List.of(lane.costCenterId(), lane.supplierId(), lane.category()));
    }
}
