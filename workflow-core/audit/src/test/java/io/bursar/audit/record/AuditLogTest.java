package io.bursar.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.log.RecordChain;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final CaseId CASE = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    private final InMemoryAuditRecords records = new InMemoryAuditRecords();
    private final AuditLog log = log(1);

    @Test
    void chainsWhatAHostDoes() {
        AuditRecord first = log.append(CASE, entry("start", NOW));
        AuditEntry approval = AuditEntry.command(NOW, CommandId.derivedFrom("2"), "approve")
                .by(Actor.person("lee.park"), new RoleName("MANAGER"))
                .used(new RecordedFact("budget", RecordValue.EMPTY, NOW, Data.text("OK")))
                .happened("approved", RecordValue.EMPTY)
                .because("Within budget")
                .traced("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .build();
        AuditRecord second = log.append(CASE, approval);
        assertThat(second.position()).isEqualTo(first.nextPosition(1));
        assertThat(second.content()).isEqualTo(approval.content());
        assertThat(second.command().performer().usedRole()).contains(new RoleName("MANAGER"));
        assertThat(first.command().performer().actor()).isEqualTo(Actor.SYSTEM);
        assertThat(RecordChain.verify(records.all()).holds()).isTrue();
    }

    @Test
    void refusesToGoBack() {
        log.append(CASE, entry("start", NOW));
        assertFails(() -> log.append(CASE, entry("approve", NOW.minusMillis(1))), FailureCode.EVIDENCE_BROKEN);
        log(2).append(CASE, entry("approve", NOW));
        assertFails(() -> log.append(CASE, entry("approve", NOW)), FailureCode.EVIDENCE_BROKEN);
        assertThat(records.all()).hasSize(2);
    }

    @Test
    void twoRecordsNeverTakeOnePlace() {
        AuditRecord first = log.append(CASE, entry("start", NOW));
        assertFails(() -> records.add(first), FailureCode.STORE_CONFLICT);
    }

    private AuditLog log(long epoch) {
        return new AuditLog(epoch, new DecisionBasis(new WorkflowId("orders"), Digest.NONE, Digest.NONE, 1), records);
    }

    private static AuditEntry entry(String kind, Instant at) {
        return AuditEntry.command(at, CommandId.derivedFrom(kind), kind).build();
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FailureCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
