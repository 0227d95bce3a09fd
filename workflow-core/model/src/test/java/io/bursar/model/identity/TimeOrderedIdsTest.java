package io.bursar.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final InstantSource FIXED = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    @Test
    void idsOfOneMillisecondStayInOrderBeyondTheCounter() {
        IdSource ids = new TimeOrderedIds(FIXED, new Random(1));
        List<CaseId> minted = Stream.generate(ids::newCaseId).limit(10_000).toList();

        assertThat(minted).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
        assertThat(minted).allSatisfy(id -> {
            assertThat(id.value().version()).isEqualTo(7);
            assertThat(id.value().variant()).isEqualTo(2);
        });
    }

    @Test
    void idsStayInOrderWhenTheClockGoesBack() {
        AtomicLong millis = new AtomicLong(1_000_000);
        IdSource ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(millis.get()), new Random(1));
        CaseId before = ids.newCaseId();
        millis.set(500_000);

        assertThat(ids.newCaseId()).isGreaterThan(before);
    }

    @Test
    void theSameClockAndRandomnessGiveTheSameIds() {
        assertThat(new TimeOrderedIds(FIXED, new Random(7)).newCommandId())
                .isEqualTo(new TimeOrderedIds(FIXED, new Random(7)).newCommandId());
    }
}
