package io.bursar.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.AuditArbitraries;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AuditRecordProperties {

    @Provide
    Arbitrary<AuditRecord> records() {
        return AuditArbitraries.auditRecords();
    }

    @Property(tries = 300)
    void everyRecordComesBackFromItsBytes(@ForAll("records") AuditRecord record) {
        AuditRecord read = AuditRecord.parse(record.bytes());
        assertThat(read.position()).isEqualTo(record.position());
        assertThat(read.command()).isEqualTo(record.command());
        assertThat(read.basis()).isEqualTo(record.basis());
        assertThat(read.content()).isEqualTo(record.content());
        assertThat(read.hash()).isEqualTo(record.hash()).isEqualTo(Digest.of(record.bytes()));
    }

    @Property(tries = 60)
    void anyFlippedBitIsRefusedOrAnotherRecordWithTheSameOneForm(@ForAll("records") AuditRecord record) {
        byte[] bytes = record.bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefusedOrOnlyForm(flipped, record);
        }
    }

    private static void assertRefusedOrOnlyForm(byte[] flipped, AuditRecord original) {
        try {
            AuditRecord read = AuditRecord.parse(flipped);
            assertThat(read).isNotEqualTo(original);
            assertThat(AuditRecord.of(read.position(), read.command(), read.basis(), read.content())
                            .bytes())
                    .isEqualTo(flipped);
        } catch (BursarException refused) {
            assertThat(refused.code()).isEqualTo(FailureCode.STORE_CORRUPT);
            assertThat(refused.context()).containsKey("offset");
        }
    }
}
