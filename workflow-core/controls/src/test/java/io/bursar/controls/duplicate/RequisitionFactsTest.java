package io.bursar.controls.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.tolerance.Quantity;
import io.bursar.model.identity.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequisitionFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final SpendLane LANE = new SpendLane("CC-100", "S-7", "MEDICAL_SUPPLY");

    private final RequisitionFacts first = requisition("dana.reyes", item("10"), DAY);

    @Test
    void theSameRequestOfTheSamePersonIsExact() {
        RequisitionFacts again = requisition("dana.reyes", item("10.0"), DAY.plusDays(90));

        assertThat(first.compare(again))
                .contains(new DuplicateCandidate(DuplicateLevel.EXACT, List.of("requisition.line")));
        assertThat(again.keys()).isEqualTo(first.keys());
    }

    @Test
    void anotherPersonOrQuantityIsNotExact() {
        assertThat(first.compare(requisition("lee.park", item("10"), DAY.plusDays(90))))
                .isEmpty();
        assertThat(first.compare(requisition("dana.reyes", item("11"), DAY.plusDays(90))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "14, true", "-14, true", "15, false"})
    void oneLaneWithinTwoWeeksMayBeASplit(int days, boolean split) {
        Optional<DuplicateCandidate> candidate = first.compare(requisition("lee.park", item("11"), DAY.plusDays(days)));

        assertThat(candidate.map(DuplicateCandidate::level).equals(Optional.of(DuplicateLevel.STRONG)))
                .isEqualTo(split);
    }

    @Test
    void withoutASupplierThereIsNoLaneToSplit() {
        RequisitionFacts toBeSourced = new RequisitionFacts(new PersonId("lee.park"), List.of(), Optional.empty(), DAY);

        assertThat(toBeSourced.keys()).isEmpty();
        assertThat(toBeSourced.compare(toBeSourced)).isEmpty();
    }

    @Test
    void equalLinesHaveOneKey() {
        RequisitionFacts twice =
                new RequisitionFacts(first.requester(), List.of(item("10"), item("10")), Optional.of(LANE), DAY);

        assertThat(twice.keys())
                .extracting(DuplicateKey::kind)
                .containsExactly("requisition.line", "requisition.split");
    }

    @Test
    void aRequisitionHasALimitOfItems() {
        List<RequisitionItem> atLimit = Collections.nCopies(RequisitionFacts.MAX_ITEMS, item("1"));
        List<RequisitionItem> over = Collections.nCopies(RequisitionFacts.MAX_ITEMS + 1, item("1"));
        PersonId dana = new PersonId("dana.reyes");

        assertThat(new RequisitionFacts(dana, atLimit, Optional.empty(), DAY).keys())
                .hasSize(1);
        assertThatThrownBy(() -> new RequisitionFacts(dana, over, Optional.empty(), DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RequisitionItem item(String quantity) {
        return new RequisitionItem("ITEM-1", new Quantity(new BigDecimal(quantity), "EA"), LocalDate.of(2026, 4, 1));
    }

    private static RequisitionFacts requisition(String person, RequisitionItem item, LocalDate day) {
        return new RequisitionFacts(new PersonId(person), List.of(item), Optional.of(LANE), day);
    }
}
