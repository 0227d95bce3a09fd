package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.StoreLocks;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The log keeps exactly the bytes that were hashed, in order.
 *
 * <pre>{@code
 * class MyStoreTest implements LogContract { … }
 * }</pre>
 */
public interface LogContract extends StoreUnderTest {

    /** Bytes come back as they were. */
    @Test
    default void keepsExactlyTheBytesThatWereHashed() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        CommitBatch batch = sample.next(sample.work());
        store.transact(StoreLocks.NONE, transaction -> transaction.write(batch));

        LogRow row = store.log(sample.id(), 1, 10).get(0);

        assertThat(row.bytes()).isEqualTo(batch.record().bytes());
        assertThat(Digest.of(row.bytes()))
                .isEqualTo(store.read(sample.id()).orElseThrow().lastHash());
    }

    /** A case's log is read in pages. */
    @Test
    default void readsTheLogOfACaseInPages() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        for (int i = 0; i < 5; i++) {
            sample.commit(store, sample.work());
        }

        assertThat(store.log(sample.id(), 2, 2)).extracting(LogRow::seq).containsExactly(2L, 3L);
        assertThat(store.log(sample.id(), 4, 10)).extracting(LogRow::seq).containsExactly(4L, 5L);
    }

    /** The export goes case by case, each record continuing the one before. */
    @Test
    default void exportsCaseByCaseInTheUnsignedOrderOfTheirIds() {
        CaseStore store = emptyStore();
        SampleCase high = new SampleCase(new CaseId(new UUID(-2, 0)), RecordValue.EMPTY);
        SampleCase low = new SampleCase(new CaseId(new UUID(2, 0)), RecordValue.EMPTY);
        high.commit(store, high.work());
        low.commit(store, low.work());
        high.commit(store, high.work());
        low.commit(store, low.work());
        List<LogRow> exported = new ArrayList<>();

        store.exportLog(exported::add);

        assertThat(exported).extracting(LogRow::caseId).containsExactly(low.id(), low.id(), high.id(), high.id());
        assertThat(exported).extracting(LogRow::seq).containsExactly(1L, 2L, 1L, 2L);
        AuditRecord first = AuditRecord.parse(exported.get(2).bytes());
        assertThat(AuditRecord.parse(exported.get(3).bytes()).position().prevHash())
                .isEqualTo(first.hash());
    }
}
