package io.bursar.ai.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.ai.governor.AiGovernor;
import io.bursar.ai.governor.AiRegister;
import io.bursar.ai.governor.AssistProviders;
import io.bursar.ai.governor.GovernedUse;
import io.bursar.ai.governor.KillSwitch;
import io.bursar.ai.governor.Patience;
import io.bursar.ai.governor.ProposalTally;
import io.bursar.ai.governor.StopScope;
import io.bursar.ai.spi.AiUseCase;
import io.bursar.ai.spi.AiUseCases;
import io.bursar.embedded.EmbeddedBursar;
import io.bursar.embedded.EmbeddedOptions;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.InboxTask;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.standards.p2p.Requisition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local models in the shipped workflows, as a host configures them, on the embedded database. */
class InTheStreamTest {

    @TempDir
    private Path folder;

    private AiGovernor governor;
    private EmbeddedBursar embedded;

    @BeforeEach
    void open() {
        EmbeddedOptions options = EmbeddedOptions.in(folder);
        LocalDate today = LocalDate.ofInstant(options.clock().instant(), ZoneOffset.UTC);
        GovernedUse.Answerable answerable =
                new GovernedUse.Answerable(new PersonId("nina.wong"), new RoleName("BUYER"));
        List<GovernedUse> uses = Stream.of("A03", "A04", "A08", "A13")
                .flatMap(id -> AiUseCases.CANONICAL.stream()
                        .filter((AiUseCase useCase) -> useCase.id().value().equals(id)))
                .map(useCase -> GovernedUse.starting(useCase, answerable, today))
                .toList();
        governor = new AiGovernor(
                AiRegister.of(uses, List.of()),
                AssistProviders.named(AssistProviders.available().stream()
                        .map(AssistProviders.Choice::of)
                        .toList()),
                Patience.USUAL);
        embedded =
                EmbeddedBursar.open(Standards.canonical().with(KillSwitch.definition()), options.withAssist(governor));
    }

    @AfterEach
    void close() {
        embedded.close();
        governor.close();
    }

    private Bursar bursar() {
        return embedded.bursar();
    }

    private CaseRef gloves(int needInDays) {
        LocalDate today =
                LocalDate.ofInstant(bursar().engine().settings().clock().instant(), ZoneOffset.UTC);
        Requisition request = Requisition.builder()
                .justification("Gloves for the wards")
                .emergency(false)
                .needBy(today.plusDays(needInDays))
                .shipToLocationId("MERCY-DOCK")
                .suggestedSupplierId("SUP-1001")
                .lines(List.of(SampleCatalog.item("ITM-1001").requested(1, new BigDecimal("100"), "MERCY-NURSING")))
                .build();
        return bursar().as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", request.toData());
    }

    private static List<String> open(CaseRef request) {
        return request.read().work().exceptions().stream()
                .map(exception -> exception.code().value())
                .toList();
    }

    @Test
    void theFactoriesOnThePathAreThoseOfThisModule() {
        assertThat(AssistProviders.available())
                .containsExactly("local-documents", "local-duplicates", "local-line-match", "local-triage");
    }

    @Test
    void aRequestForTheSameAmountOnAnotherDayIsLookedAtByAPersonAndTheLogSaysWhatBecameOfIt() {
        CaseRef first = gloves(10);
        CaseRef second = gloves(12);
        assertThat(open(first)).isEmpty();
        assertThat(open(second)).containsExactly("DUP_SUSPECT");

        InboxTask suspicion = bursar().as("sam.ito").inbox().of(second);
        suspicion.resolve("LINKED_AND_CANCELLED", RecordValue.EMPTY).orThrow();

        assertThat(second.state()).isEqualTo("CANCELLED");
        ProposalTally tally = new ProposalTally();
        tally.add(first.history());
        tally.add(second.history());
        assertThat(tally.lines()).singleElement().satisfies(line -> {
            assertThat(line.useCase()).isEqualTo("A08");
            assertThat(line.facility()).isEqualTo("MERCY");
            assertThat(line.made()).isEqualTo(1);
            assertThat(line.of("accepted")).isEqualTo(1);
            assertThat(line.of("abstained")).isEqualTo(1);
        });
        assertThat(new ReDecider(bursar().engine().standard()).check(second.history()))
                .isEmpty();
    }

    @Test
    void aThrownSwitchIsInTheDatabaseAndStopsTheNextRequest() {
        gloves(10);
        Desk compliance = bursar().as("della.farrow");
        KillSwitch.stop(
                        compliance,
                        "MERCY",
                        StopScope.EVERYTHING,
                        bursar().engine().settings().ids().newCaseId())
                .orThrow();

        CaseRef second = gloves(12);

        assertThat(open(second)).isEmpty();
        assertThat(second.history().stream().flatMap(record -> record.events().stream()))
                .noneMatch(event -> event.code().equals("proposed"));
    }
}
