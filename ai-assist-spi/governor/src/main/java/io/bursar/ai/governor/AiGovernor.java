package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistRequest;
import io.bursar.ai.spi.ProposalId;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.engine.fact.AssistQuestion;
import io.bursar.engine.port.Assist;
import io.bursar.engine.port.AssistReply;
import io.bursar.model.identity.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Governs the models of one node: what is in force, and who is asked. It keeps nothing else; what was suggested and
 * what became of it stands in the log of each case, and kill switches are cases in the store ({@link KillSwitch}).
 *
 * <pre>{@code
 * AiGovernor governor = new AiGovernor(register, providers, Patience.USUAL);
 * Engine engine = new Engine(standard, Host.of(store, directory, systems).withAssist(governor), settings);
 * governor.adopt(withoutTheCertificate);   // holds for the next decision, and for one that is being committed
 * }</pre>
 */
public final class AiGovernor implements Assist, AutoCloseable {

    private final AtomicReference<AiRegister> inForce;
    private final List<Inquiry> inquiries;
    private final Patience patience;

    /** A governor of these providers; of several that serve a use case, the first is asked. */
    public AiGovernor(AiRegister register, List<AssistProvider> providers, Patience patience) {
        this.inForce = new AtomicReference<>(register);
        this.inquiries = providers.stream()
                .map(provider -> new Inquiry(provider, patience))
                .toList();
        this.patience = patience;
    }

    /** Puts another register into force on this node. */
    public void adopt(AiRegister register) {
        inForce.set(register);
    }

    /** The register in force. */
    public AiRegister register() {
        return Objects.requireNonNull(inForce.get());
    }

    @Override
    public Optional<String> revision() {
        return Optional.of(register().digest().toString());
    }

    @Override
    public AssistRuling ruling(AssistPlace place, Instant at) {
        return serving(place).isEmpty() ? AssistRuling.OFF : register().ruling(place, at);
    }

    @Override
    public AssistReply suggest(AssistQuestion question) {
        AssistPlace place = question.place();
        ProposalId id = new ProposalId(CommandId.derivedFrom(
                        "ai-proposal",
                        question.caseId().toString(),
                        place.useCase(),
                        question.state(),
                        question.digest().toString())
                .value());
        AssistRequest request = new AssistRequest(
                id,
                new AiUseCaseId(place.useCase()),
                question.caseId(),
                question.input(),
                question.digest(),
                question.at(),
                patience.time());
        return serving(place)
                .map(inquiry -> inquiry.ask(request))
                .orElseGet(() -> new AssistReply.Failed("UNAVAILABLE"));
    }

    private Optional<Inquiry> serving(AssistPlace place) {
        return inquiries.stream()
                .filter(inquiry -> inquiry.provider().useCases().stream()
                        .anyMatch(served -> served.value().equals(place.useCase())))
                .findFirst();
    }

    /** Stops asking and lets go of the providers. */
    @Override
    public void close() {
        inquiries.forEach(Inquiry::close);
    }
}
