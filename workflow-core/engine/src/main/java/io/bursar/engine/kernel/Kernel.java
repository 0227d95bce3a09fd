package io.bursar.engine.kernel;

import io.bursar.controls.assist.AiSeats;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.command.Wish.WishCases;
import io.bursar.engine.fact.Facts;
import io.bursar.model.finding.Finding;
import java.util.Optional;

/**
 * Decides commands. A pure function: the same situation, command and facts give the same decision, on every node, in a
 * test, and when the recorded log is decided again (design §3).
 *
 * <pre>{@code
 * Decision decision = Kernel.decide(situation, command, facts);
 * }</pre>
 */
public final class Kernel {

    /** The version of the rules in this class and its package; recorded with every decision (design §4.1). */
    public static final int VERSION = 5;

    private Kernel() {}

    /** What follows from a command: events, a refusal, or the facts that are needed to say. */
    public static Decision decide(Situation situation, Command command, Facts facts) {
        Proceeding proceeding = new Proceeding(situation, command, facts);
        try {
            requireVersion(situation, command);
            Desks desks = new Desks(proceeding);
            carryOut(proceeding, desks);
            proceeding.requireComplete();
            return proceeding.accepted();
        } catch (FactsMissing missing) {
            return new Decision.NeedsFacts(facts.missing());
        } catch (Refusal refusal) {
            // a refusal that rests on a missing fact is no refusal yet
            return facts.incomplete()
                    ? new Decision.NeedsFacts(facts.missing())
                    : new Decision.Refused(refusal.findings());
        }
    }

    private static void requireVersion(Situation situation, Command command) {
        long version = situation.current().map(found -> found.status().seq()).orElse(0L);
        command.terms().version().ifPresent(expected -> {
            if (expected != version) {
                throw new Refusal(Finding.error("SYS_STALE_VERSION", "The case has moved on since it was read")
                        .with("expected", expected)
                        .with("current", version));
            }
        });
    }

    private static void carryOut(Proceeding proceeding, Desks desks) {
        refuseModels(proceeding);
        new ActorCheck(proceeding).check();
        OrderChains orders = new OrderChains(proceeding, desks);
        CaseDesk cases = new CaseDesk(proceeding, desks);
        FactDesk facts = new FactDesk(proceeding, desks);
        ResolutionDesk resolutions = new ResolutionDesk(proceeding, desks);
        SettlementDesk settlements = new SettlementDesk(proceeding, desks);
        Optional<String> decided =
                desks.reviews().decidedBy(proceeding.command().wish());
        boolean rules = proceeding
                .command()
                .wish()
                .fold(new WishCases<Boolean>(
                        cases::start,
                        cases::fire,
                        new DecisionDesk(proceeding, desks)::decide,
                        facts::take,
                        settlements::settle,
                        tick -> facts.tick(),
                        new RaiseDesk(proceeding, desks)::raise,
                        resolutions::resolve,
                        steer -> {
                            desks.steering().steer(steer.step());
                            return true;
                        },
                        cases::reassign,
                        facts::propose,
                        new RerouteDesk(proceeding, desks)::reroute,
                        new MigrationDesk(proceeding, desks)::migrate,
                        new ResumeDesk(proceeding, desks)::resume,
                        new ImportDesk(proceeding, desks)::bringCase,
                        new HistoryDesk(proceeding)::bringEntry,
                        new ReviewerDesk(proceeding, desks)::add));
        decided.ifPresent(desks.reviews()::judge);
        orders.follow();
        if (rules) {
            desks.rules().run();
            orders.follow();
        }
        desks.invariants().conclude();
        desks.assist().conclude();
        desks.reviews().conclude();
    }

    /** A model proposes and does nothing else; that it may not decide is said by the decision itself (G8). */
    private static void refuseModels(Proceeding proceeding) {
        Wish wish = proceeding.command().wish();
        if (!(wish instanceof Wish.Propose) && !(wish instanceof Wish.Decide)) {
            AiSeats.refusal(proceeding.command().actor()).ifPresent(finding -> {
                throw new Refusal(finding);
            });
        }
    }
}
