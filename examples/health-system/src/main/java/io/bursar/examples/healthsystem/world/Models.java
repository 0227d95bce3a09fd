package io.bursar.examples.healthsystem.world;

import io.bursar.ai.governor.AiGovernor;
import io.bursar.ai.governor.AiRegister;
import io.bursar.ai.governor.AssistProviders;
import io.bursar.ai.governor.GovernedUse;
import io.bursar.ai.governor.Patience;
import io.bursar.ai.local.DocumentFactory;
import io.bursar.ai.local.DuplicateFactory;
import io.bursar.ai.local.LineMatchFactory;
import io.bursar.ai.local.TriageFactory;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AiUseCases;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models of a run: those without network, each as a use case starts, without certificates. They suggest, and people
 * decide (canonical §1.12).
 */
final class Models {

    /** So long that no answer is ever late: what a run does may not hang on how fast the machine is. */
    private static final Patience PATIENT = new Patience(Duration.ofMinutes(2), 8);

    private static final GovernedUse.Answerable ANSWERABLE =
            new GovernedUse.Answerable(new PersonId("brandon.abbott"), new RoleName("AP_SUPERVISOR"));

    private static final LocalDate REVIEWED = LocalDate.of(2026, 9, 1);

    private Models() {}

    static AiGovernor governor() {
        List<GovernedUse> uses = Stream.of("A03", "A04", "A08", "A13")
                .map(id -> AiUseCases.canonical(new AiUseCaseId(id)).orElseThrow())
                .map(useCase -> GovernedUse.starting(useCase, ANSWERABLE, REVIEWED))
                .toList();
        List<AssistProviders.Choice> models = Stream.of(
                        LineMatchFactory.NAME, TriageFactory.NAME, DuplicateFactory.NAME, DocumentFactory.NAME)
                .map(AssistProviders.Choice::of)
                .toList();
        return new AiGovernor(AiRegister.of(uses, List.of()), AssistProviders.named(models), PATIENT);
    }
}
