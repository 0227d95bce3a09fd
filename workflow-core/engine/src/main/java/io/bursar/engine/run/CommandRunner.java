package io.bursar.engine.run;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.Host;
import io.bursar.engine.Outcome;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.fact.Facts;
import io.bursar.engine.kernel.Decision;
import io.bursar.engine.kernel.Kernel;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.port.Assist;
import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.CommandIntake;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a command from wish to commit: gathers facts outside, decides, takes the locks, reads the store's rows again,
 * and writes once.
 */
public final class CommandRunner {

    /** Most rounds of gathering facts for one decision. */
    static final int MAX_ROUNDS = 64;

    /** How often a commit that met another one is tried again. */
    static final int MAX_ATTEMPTS = 8;

    /** Most effects a node runs at once for one case. */
    static final int MAX_EFFECTS = 100;

    private final Supplier<Standard> standard;
    private final PeopleDirectory directory;
    private final Assist assist;
    private final CaseStore store;
    private final Settings settings;
    private final SystemsOfRecord systems;
    private final FactGatherer gatherer;
    private final CommandIntake intake;

    /** A runner for one engine, by the rules in force at each command. */
    public CommandRunner(Supplier<Standard> standard, Host host, Settings settings) {
        this.standard = standard;
        this.directory = host.directory();
        this.assist = host.assist();
        this.store = host.store();
        this.settings = settings;
        this.systems = host.systems();
        this.gatherer = new FactGatherer(host);
        this.intake = host.intake();
    }

    /** What a run gives besides its outcome. */
    public record Ran(Outcome outcome, Decision.@Nullable Accepted decision) {}

    /** Runs a command; tries again when it met another commit, unless it was made on a version that has passed. */
    public Ran run(Command command) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Preparation preparation = prepare(command);
            if (preparation.refused() != null) {
                return new Ran(refusedUnlessReplayed(command, preparation.refused()), null);
            }
            Prepared prepared = java.util.Objects.requireNonNull(preparation.prepared());
            Optional<Ran> ran = tryCommit(prepared);
            if (ran.isPresent()) {
                return ran.get();
            }
        }
        throw new BursarException(
                FailureCode.STORE_CONFLICT,
                "A command met other commits too often",
                Map.of("case", command.caseId().toString()));
    }

    /** Decides a command for a commit in the host's own transaction. */
    public HostCommit prepareForHost(Command command) {
        return new HostCommit(this, command, prepare(command));
    }

    /** A command prepared, or refused already. */
    record Preparation(
            @Nullable Prepared prepared, @Nullable List<Finding> refused) {}

    Preparation prepare(Command given) {
        Command command = inItsChain(given);
        Optional<StoredCase> stored =
                command.wish().begins().isPresent() ? Optional.empty() : store.read(command.caseId());
        if (stored.isEmpty() && command.wish().begins().isEmpty()) {
            throw new BursarException(
                    FailureCode.UNKNOWN_CASE,
                    "No case has this id",
                    Map.of("case", command.caseId().toString()));
        }
        Situation situation = situation(command, stored.map(StoredCase::current).orElse(null));
        CommandIntake.CaseForm form = new CommandIntake.CaseForm(
                situation.rules().definition(),
                stored.map(found -> found.current().data()).orElse(RecordValue.EMPTY));
        return intake.admit(command, form)
                .fold(
                        admitted -> decide(admitted.command(), situation, stored.orElse(null)),
                        refused -> new Preparation(null, refused.findings()));
    }

    /** The command, with a case that it begins in the chain it belongs to. */
    Command inItsChain(Command command) {
        return new DocumentChain(standard.get(), store).joined(command);
    }

    /** Gathers facts until the kernel has what it asks for. */
    private Preparation decide(Command command, Situation situation, @Nullable StoredCase stored) {
        Prepared.Revisions revisions = revisions();
        Facts facts = Facts.none();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Decision decision = Kernel.decide(situation, command, facts);
            if (decision instanceof Decision.NeedsFacts needed) {
                facts = facts.with(gather(needed.requests(), situation, command, store));
            } else if (decision instanceof Decision.Refused refused) {
                return new Preparation(null, refused.findings());
            } else {
                return new Preparation(
                        new Prepared(
                                command, situation, stored, new Prepared.Gathered(facts, revisions), (Decision.Accepted)
                                        decision),
                        null);
            }
            facts = facts.afresh();
        }
        throw new BursarException(
                FailureCode.INVARIANT_BROKEN,
                "A decision asks for facts without end",
                Map.of("case", command.caseId().toString()));
    }

    private Prepared.Revisions revisions() {
        return new Prepared.Revisions(
                directory.revision().orElse(null), assist.revision().orElse(null));
    }

    /** In what a command is decided now. */
    Situation situation(Command command, @Nullable Case current) {
        Instant now = settings.clock().instant();
        if (current == null) {
            Opening opening = command.wish().begins().orElseThrow();
            return new Situation(standard.get().rulesFor(opening.workflow()), null, now);
        }
        Instant last = current.status().at();
        return new Situation(standard.get().rulesFor(current), current, now.isBefore(last) ? last : now);
    }

    /** When, where and for which case the facts of a command are asked. */
    static FactGatherer.Moment moment(Situation situation, Command command, StoreReads reads) {
        CaseHeader.Place place = place(situation, command);
        LocalDate today =
                situation.now().atZone(situation.rules().zone(place.facility())).toLocalDate();
        CallOrigin origin = new CallOrigin(command.caseId(), place.correlation(), null);
        return new FactGatherer.Moment(situation.now(), today, reads, origin);
    }

    private List<Fact> gather(Set<FactRequest> requests, Situation situation, Command command, StoreReads reads) {
        FactGatherer.Moment moment = moment(situation, command, reads);
        List<Fact> facts = new ArrayList<>();
        requests.forEach(request -> facts.add(gatherer.answer(request, moment)));
        return facts;
    }

    private static CaseHeader.Place place(Situation situation, Command command) {
        return situation
                .current()
                .map(found -> found.header().place())
                .orElseGet(() -> command.wish().begins().orElseThrow().place());
    }

    /**
     * Commits in a transaction of the store's own; empty when another commit was in the way and the command is to be
     * prepared again.
     */
    private Optional<Ran> tryCommit(Prepared prepared) {
        Attempt attempt = store.transact(prepared.locks(), transaction -> commit(prepared, transaction, true));
        return switch (attempt.result()) {
            case DONE -> Optional.of(new Ran(new Outcome.Done(attempt.decision().after(), false), attempt.decision()));
            case REPLAYED -> Optional.of(new Ran(replayed(prepared.command()), null));
            case STALE ->
                prepared.command().terms().version().isPresent()
                        ? Optional.of(new Ran(stale(prepared.command()), null))
                        : Optional.empty();
            case HELD -> duplicate(prepared);
            case AGAIN -> Optional.empty();
        };
    }

    enum Result {
        DONE,
        REPLAYED,
        STALE,
        HELD,
        AGAIN
    }

    record Attempt(Result result, Decision.Accepted decision) {}

    /**
     * SQL only: reads the store's rows again under the locks, decides again where they differ, and writes. Where the
     * policy, what the directory says of people or what governs models has moved since the preparation, it is prepared
     * again.
     */
    Attempt commit(Prepared prepared, StoreTransaction transaction, boolean runAtOnce) {
        if (moved(prepared)) {
            return new Attempt(Result.AGAIN, prepared.decision());
        }
        List<FactRequest> again = prepared.decision().used().stream()
                .map(Fact::request)
                .filter(FactRequest::transactional)
                .toList();
        List<Fact> fresh = gather(Set.copyOf(again), prepared.situation(), prepared.command(), transaction);
        Decision.Accepted decision = prepared.decision();
        if (differs(fresh, decision.used())) {
            Decision redecided = Kernel.decide(
                    prepared.situation(),
                    prepared.command(),
                    prepared.gathered().facts().with(fresh));
            if (!(redecided instanceof Decision.Accepted accepted)) {
                return new Attempt(Result.AGAIN, decision);
            }
            decision = accepted;
        }
        decision = decision.by(call -> systems.connector(call.toCall()).orElse(null));
        Prepared actual = prepared.decided(decision);
        if (!prepared.locks().covers(actual.locks())) {
            return new Attempt(Result.AGAIN, decision);
        }
        return new Attempt(write(actual, transaction, runAtOnce), decision);
    }

    private boolean moved(Prepared prepared) {
        boolean policy = !standard.get()
                .policy()
                .digest()
                .equals(prepared.situation().rules().policy().digest());
        boolean people = prepared.directoryRevision()
                .filter(seen -> !directory.revision().equals(Optional.of(seen)))
                .isPresent();
        boolean models = prepared.assistRevision()
                .filter(seen -> !assist.revision().equals(Optional.of(seen)))
                .isPresent();
        return policy || people || models;
    }

    private static boolean differs(List<Fact> fresh, List<Fact> used) {
        return fresh.stream()
                .anyMatch(fact -> used.stream()
                        .noneMatch(old -> old.request().equals(fact.request())
                                && old.value().equals(fact.value())));
    }

    private Result write(Prepared prepared, StoreTransaction transaction, boolean runAtOnce) {
        AuditRecord record = new RecordMaker(store.epoch()).make(prepared);
        TakeRequest take = new TakeRequest(settings.node(), prepared.situation().now(), settings.lease(), MAX_EFFECTS);
        CommitBatch.Work work = new BatchMaker(
                        prepared.situation(),
                        prepared.command(),
                        prepared.decision(),
                        standard.get().subscribedTypes())
                .work(runAtOnce ? take : null);
        CommitBatch batch = new CommitBatch(
                record, prepared.expectedSeq(), prepared.decision().after(), work);
        return switch (transaction.write(batch)) {
            case WRITTEN -> Result.DONE;
            case STALE -> Result.STALE;
            case REPLAYED -> Result.REPLAYED;
            case CLAIM_HELD -> Result.HELD;
        };
    }

    /** Why a command is not what was committed under its id. */
    Optional<Finding> usedOtherwise(Command command) {
        return new CommandRepeat(store).other(command);
    }

    /** What is said of a command under whose id something is committed already. */
    private Outcome replayed(Command command) {
        Optional<Finding> other = usedOtherwise(command);
        if (other.isPresent()) {
            return new Outcome.Refused(List.of(other.get()));
        }
        return store.receipt(command.id())
                .flatMap(receipt -> store.read(receipt.caseId()))
                .<Outcome>map(stored -> new Outcome.Done(stored.current(), true))
                .orElseGet(() -> stale(command));
    }

    /** A command that was committed before has its first outcome, whatever would be said to it now. */
    private Outcome refusedUnlessReplayed(Command command, List<Finding> findings) {
        return store.receipt(command.id()).isPresent() ? replayed(command) : new Outcome.Refused(findings);
    }

    private static Outcome stale(Command command) {
        return new Outcome.Refused(List.of(Finding.error("SYS_STALE_VERSION", "The case has moved on since it was read")
                .with("case", command.caseId())));
    }

    /**
     * A second start with an open case on the business key is absorbed; a claim that was taken meanwhile is looked at
     * again.
     */
    private Optional<Ran> duplicate(Prepared prepared) {
        if (prepared.stored() != null) {
            return Optional.empty();
        }
        Optional<CaseId> open = CaseKeys.businessKey(
                        prepared.situation().rules().definition(),
                        prepared.decision().after())
                .flatMap(key -> store.subscribers(CaseKeys.open(key)).stream().findFirst());
        return open.map(caseId -> new Ran(
                new Outcome.Refused(
                        List.of(Finding.error("SYS_DUPLICATE_SUBMIT", "A case is open for this request already")
                                .with("case", caseId))),
                null));
    }
}
