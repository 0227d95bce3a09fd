package io.bursar.erp.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.spi.document.NotifySendCapability;
import io.bursar.erp.spi.document.NotifySendRequest;
import io.bursar.erp.spi.finance.CostCenter;
import io.bursar.erp.spi.finance.CostCenterVerifyCapability;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectorsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final FacilityId MERCY = new FacilityId("MERCY");
    private static final CapabilityDescriptor VERIFY =
            CapabilityDescriptor.query("costCenter.verify", Duration.ofSeconds(5));
    private static final CapabilityDescriptor NOTIFY =
            CapabilityDescriptor.command("notify.send", UniquenessGuarantee.SERVER_ENFORCED, Duration.ofSeconds(30));

    private final Connector connector =
            Connectors.of(new ConnectorDescriptor("test", "1.0", List.of(VERIFY, NOTIFY)), verify(), new Notifier());

    @Test
    void readsTheArgumentsIntoTheContractsType() {
        QueryOutcome outcome = connector.query(CapabilityCall.query(
                "costCenter.verify",
                MERCY,
                Data.record().put("costCenterId", "CC-1").build()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        QueryOutcome.Answer.class,
                        answer -> assertThat(CostCenterVerifyCapability.CONTRACT
                                        .readAnswer(answer.value())
                                        .costCenterId())
                                .isEqualTo("CC-1"));
    }

    @Test
    void refusesAnUnclaimedCapabilityWithoutAskingTheSystem() {
        CapabilityCall call = new CapabilityCall(new CapabilityName("po.create"), MERCY, "k", "b", RecordValue.EMPTY);

        assertThat(connector.query(call)).isEqualTo(new QueryOutcome.Unavailable("NOT_CLAIMED", RetryAdvice.NEVER));
        assertThat(connector.send(call)).isEqualTo(new CommandOutcome.NotSent("NOT_CLAIMED", RetryAdvice.NEVER));
        assertThat(connector.lookUp(call)).isEqualTo(new LookupOutcome.Unavailable("NOT_CLAIMED", RetryAdvice.NEVER));
    }

    @Test
    void doesNotSendAQueryNorAskACommand() {
        CapabilityCall verify = new CapabilityCall(VERIFY.name(), MERCY, "k", "b", RecordValue.EMPTY);
        CapabilityCall notify = new CapabilityCall(NOTIFY.name(), MERCY, "k", "b", RecordValue.EMPTY);

        assertThat(connector.send(verify)).isInstanceOf(CommandOutcome.NotSent.class);
        assertThat(connector.lookUp(verify)).isInstanceOf(LookupOutcome.Unavailable.class);
        assertThat(connector.query(notify)).isInstanceOf(QueryOutcome.Unavailable.class);
    }

    @Test
    void rejectsArgumentsThatDoNotFitAndNamesTheField() {
        CapabilityCall call = new CapabilityCall(
                NOTIFY.name(),
                MERCY,
                "k",
                "b",
                Data.record().put("template", "t").build());

        assertThat(connector.send(call)).isInstanceOfSatisfying(CommandOutcome.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo("INVALID_REQUEST");
            assertThat(rejected.detail().text("path")).contains("recipientId");
        });
        assertThat(connector.lookUp(call)).isInstanceOf(LookupOutcome.Unavailable.class);
    }

    @Test
    void findsByTheIdempotencyKeyWhereThereIsNoBusinessKey() {
        RecordValue arguments = new NotifySendRequest("t", "dana", 1, Optional.empty(), List.of()).toData();
        CapabilityCall call = new CapabilityCall(NOTIFY.name(), MERCY, "key-1", "", arguments);

        assertThat(connector.lookUp(call)).isEqualTo(new LookupOutcome.Found("key-1", RecordValue.EMPTY));
    }

    @Test
    void refusesToClaimWhatIsNotGivenAndToGiveWhatIsNotClaimed() {
        ConnectorDescriptor both = new ConnectorDescriptor("test", "1.0", List.of(VERIFY, NOTIFY));
        ConnectorDescriptor one = new ConnectorDescriptor("test", "1.0", List.of(VERIFY));
        ConnectorDescriptor wrongKind = new ConnectorDescriptor(
                "test", "1.0", List.of(CapabilityDescriptor.query("notify.send", Duration.ofSeconds(1))));

        assertThatThrownBy(() -> Connectors.of(both, verify())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Connectors.of(one, verify(), new Notifier()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Connectors.of(one, verify(), verify())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Connectors.of(wrongKind, new Notifier())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void claimsEachCapabilityOnceAndNoMoreThanTheLimit() {
        assertThatThrownBy(() -> new ConnectorDescriptor("test", "1.0", List.of(VERIFY, VERIFY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(claims(ConnectorDescriptor.MAX_CAPABILITIES).capabilities()).hasSize(200);
        assertThatThrownBy(() -> claims(ConnectorDescriptor.MAX_CAPABILITIES + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverPrintsTheValueOfASetting() {
        ConnectorSettings settings = new ConnectorSettings(Map.of("token", "s3cret"), () -> NOON);

        assertThat(settings.toString()).contains("token").doesNotContain("s3cret");
        assertThatThrownBy(() -> settings.require("url"))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY));
    }

    private static ConnectorDescriptor claims(int count) {
        return new ConnectorDescriptor(
                "test",
                "1.0",
                IntStream.range(0, count)
                        .mapToObj(i -> CapabilityDescriptor.query("q" + i, Duration.ofSeconds(1)))
                        .toList());
    }

    private static CostCenterVerifyCapability verify() {
        return request -> Outcomes.answer(
                new CostCenter(
                        request.content().costCenterId(), "ICU", true, "dana", Optional.empty(), Optional.empty()),
                NOON);
    }

    private static final class Notifier implements NotifySendCapability {
        @Override
        public CommandOutcome send(CapabilityRequest<NotifySendRequest> request) {
            return Outcomes.unknown(TransportReason.TIMEOUT);
        }

        @Override
        public LookupOutcome lookUp(CapabilityRequest<NotifySendRequest> request) {
            return Outcomes.found(request.reference(), () -> RecordValue.EMPTY);
        }
    }
}
