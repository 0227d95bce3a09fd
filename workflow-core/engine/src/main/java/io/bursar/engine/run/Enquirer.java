package io.bursar.engine.run;

import io.bursar.engine.Host;
import io.bursar.engine.command.Command;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.fact.Facts;
import io.bursar.engine.kernel.Enquiry;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.question.Supposed;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about commands that nobody gives: gathers facts as for a command, over what is assumed, and commits
 * nothing. No model is asked, since its answers cost and are kept.
 */
public final class Enquirer {

    private final CommandRunner runner;
    private final Host host;

    /** An enquirer beside the runner of an engine. */
    public Enquirer(CommandRunner runner, Host host) {
        this.runner = runner;
        this.host = host;
    }

    /** Who would have to approve; see {@link Enquiry#approvers}. */
    public ApproversAnswer approvers(Command command, @Nullable String approval, Assumptions assumed) {
        return ask(
                new Gathering(current(command), command, assumed),
                enquiry -> enquiry.approvers(approval),
                answer -> answer instanceof ApproversAnswer.NeedsFacts needs ? needs.requests() : Set.of());
    }

    /** Whether the actor may; see {@link Enquiry#permission}. */
    public ActAnswer permission(Command command, Assumptions assumed) {
        return permission(new Gathering(current(command), command, assumed));
    }

    /** Whether the actor may, were things as they are supposed to be. */
    public ActAnswer permission(Supposed supposed, Command command, Assumptions assumed) {
        return permission(new Gathering(Optional.of(supposed.after()), command, assumed.acting(supposed.acts())));
    }

    private ActAnswer permission(Gathering gathering) {
        return ask(
                gathering,
                Enquiry::permission,
                answer -> answer instanceof ActAnswer.NeedsFacts needs ? needs.requests() : Set.of());
    }

    /** The case a command is about; empty where it starts one. */
    private Optional<Case> current(Command command) {
        if (command.wish().begins().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(host.store()
                .read(command.caseId())
                .orElseThrow(() -> new BursarException(
                        FailureCode.UNKNOWN_CASE,
                        "No case has this id",
                        Map.of("case", command.caseId().toString())))
                .current());
    }

    /** What is asked about, and over which assumptions. */
    private record Gathering(Optional<Case> current, Command command, Assumptions assumed) {}

    private <T> T ask(Gathering gathering, Function<Enquiry, T> question, Function<T, Set<FactRequest>> missing) {
        Command command = runner.inItsChain(gathering.command());
        Situation situation = runner.situation(command, gathering.current().orElse(null));
        FactGatherer gatherer = new FactGatherer(Host.of(
                host.store(),
                host.directory(),
                new AssumedSystems(gathering.assumed(), host.systems(), situation.now())));
        FactGatherer.Moment moment = CommandRunner.moment(
                situation, command, new AssumedReads(gathering.assumed().acts(), host.store()));
        Facts facts = Facts.none();
        for (int round = 0; round < CommandRunner.MAX_ROUNDS; round++) {
            T answer = question.apply(new Enquiry(situation, command, facts));
            Set<FactRequest> needed = missing.apply(answer);
            if (needed.isEmpty()) {
                return answer;
            }
            List<Fact> more = needed.stream()
                    .map(request -> gatherer.answer(request, moment))
                    .toList();
            facts = facts.with(more).afresh();
        }
        throw new BursarException(
                FailureCode.INVARIANT_BROKEN,
                "A question asks for facts without end",
                Map.of("case", command.caseId().toString()));
    }
}
