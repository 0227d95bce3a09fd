package io.bursar.proofs.ward;

import io.bursar.engine.Desk;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Everybody tries what is not theirs to do: to steer, raise, resolve, give on, report, answer, ask and suggest. */
final class WardMeddling {

    private static final List<String> REASONS = List.of("LEGAL_HOLD", "BECAUSE", "");
    private static final List<String> RESOLUTIONS = List.of(
            "SETTLED", "RATIFIED", "ORDER_CHANGED", "ACTOR_REPLACED", "CORRECTED_IN_SOR", "FOUND_EQUAL", "ACCEPTED");
    private static final List<Steering> STEPS = List.of(
            Steering.HOLD, Steering.RESUME, Steering.WITHDRAW, Steering.CANCEL, Steering.CANCEL, Steering.DISCARD);
    private static final String DISPUTE = "WARD_DISPUTE";

    private final Ward ward;

    WardMeddling(Ward ward) {
        this.ward = ward;
    }

    void make(Move move) {
        if (ward.cases().isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(ward.cases(), move.what());
        if (move.kind() == Move.Kind.MIGRATE) {
            oneOf("pia", move).run(id, new Wish.Migrate("0.9.0"), "");
            return;
        }
        switch (move.how() % 16) {
            case 0, 1 -> steer(id, move);
            case 2 -> cancelAndGoOn(move);
            case 3 -> say(id, move);
            case 4 -> doubtDuties(move);
            case 5 -> dispute(move);
            case 6 -> resolve(id, move);
            case 7 -> giveOn(id, move);
            case 8, 9 -> report(id, move);
            case 10 -> suggest(id, move);
            case 11 -> sayNoWithoutReason(move);
            case 12 -> ask(move);
            case 13 -> answer(move);
            case 14 -> startForOthers(move);
            default -> leave(move);
        }
    }

    private Desk anybody(int number) {
        return ward.lab().as(Ward.person(number));
    }

    /** Whoever may, in half of the cases. */
    private Desk oneOf(String who, Move move) {
        return move.how() / 16 % 2 == 0 ? ward.lab().as(who) : anybody(move.who());
    }

    private void steer(CaseId id, Move move) {
        Steering step = Ward.pick(STEPS, move.who() / 3);
        String requester = ward.read(id).header().people().requester().value();
        boolean theirs = step == Steering.WITHDRAW || step == Steering.DISCARD;
        oneOf(theirs ? requester : "pia", move).run(id, new Wish.Steer(step), Ward.pick(REASONS, move.who() / 7));
    }

    /** A write is taken back, which nobody answers for now, and somebody goes on. */
    private void cancelAndGoOn(Move move) {
        List<CaseId> received = ward.in(move.who() % 2 == 0 ? "RECEIVED" : "ORDERED");
        if (received.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(received, move.what());
        ward.lab().systems().losesAnswer("po.cancel");
        ward.lab().as("pia").run(id, new Wish.Steer(Steering.CANCEL), "It must be");
        ward.lab()
                .as(Ward.pick(WardStaff.holders("AP_PROCESSOR"), move.who()))
                .fire(id, "enterInvoice", RecordValue.EMPTY);
        ward.lab().as(Ward.pick(WardStaff.holders("RECEIVER"), move.who())).fire(id, "receive", RecordValue.EMPTY);
    }

    /** Somebody says by hand what only the engine knows, and whoever works that confirms it. */
    private void say(CaseId id, Move move) {
        boolean write = move.who() % 3 != 0;
        String code = write ? "SYS_READBACK_DIFF" : "SYS_FACT_CONFLICT";
        List<CaseId> ordering = ward.in("ORDERING");
        CaseId about = write && !ordering.isEmpty() ? Ward.pick(ordering, move.what()) : id;
        int effect = Math.max(1, ward.read(about).work().effects().size());
        anybody(move.who()).run(about, new Wish.Raise(code, write ? "effect:" + effect : "fact-" + move.how()), "");
        open(about, code)
                .ifPresent(one -> ward.lab()
                        .as(Ward.pick(WardStaff.holders("BUYER"), move.who()))
                        .run(about, new Wish.Resolve(one.number(), "CORRECTED_IN_SOR", RecordValue.EMPTY), "Done"));
    }

    private Optional<ExceptionCase> open(CaseId id, String code) {
        return ward.read(id).work().exceptions().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst();
    }

    /** One of the controllers says that duties stand in the way, and says so no more, or has a delegate say it. */
    private void doubtDuties(Move move) {
        List<CaseId> waiting = ward.in("PENDING_APPROVAL");
        if (waiting.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(waiting, move.what());
        List<String> controllers = WardStaff.holders("CONTROLLER");
        String doubts = Ward.pick(controllers, move.who());
        String other = Ward.pick(controllers, move.who() + 1);
        ward.lab().as(doubts).run(id, new Wish.Raise("POL_SOD_CONFLICT", "spend"), "");
        Desk resolves = ward.lab().as(doubts);
        if (move.how() / 16 % 2 == 0) {
            new WardOffice(ward.lab()).delegateForToday(doubts, other);
            resolves = ward.lab().bursar().as(other, doubts);
        }
        Desk desk = resolves;
        open(id, "POL_SOD_CONFLICT")
                .ifPresent(one -> desk.run(
                        id, new Wish.Resolve(one.number(), "ACTOR_REPLACED", RecordValue.EMPTY), "Never mind"));
    }

    /** A dispute is open, and whoever is next goes on all the same. */
    private void dispute(Move move) {
        String state = Ward.pick(List.of("ORDERED", "RECEIVED", "BILLED"), move.who());
        List<CaseId> ready = ward.in(state);
        if (ready.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(ready, move.what());
        anybody(move.who()).run(id, new Wish.Raise(DISPUTE, ""), "");
        String event = List.of("receive", "enterInvoice", "release")
                .get(List.of("ORDERED", "RECEIVED", "BILLED").indexOf(state));
        List<String> roles = List.of("RECEIVER", "AP_PROCESSOR", "TREASURY_RELEASER");
        String role = roles.get(List.of("receive", "enterInvoice", "release").indexOf(event));
        WardStaff.holders(role).forEach(person -> ward.lab().as(person).fire(id, event, RecordValue.EMPTY));
    }

    /** Somebody resolves in some way what is open; where it is theirs to do, then often in a wrong way. */
    private void resolve(CaseId id, Move move) {
        List<ExceptionCase> open = ward.read(id).work().exceptions();
        if (open.isEmpty()) {
            anybody(move.who()).run(id, new Wish.Raise(DISPUTE, ""), "");
            return;
        }
        ExceptionCase one = Ward.pick(open, move.who());
        String holder = ward.read(id).work().tasks().stream()
                .filter(task ->
                        task.kind() == TaskKind.EXCEPTION && task.subject().stage() == one.number())
                .findFirst()
                .map(task -> Ward.holder(task, move.who()))
                .orElse("pia");
        String resolution = Ward.pick(RESOLUTIONS, move.who() / 2);
        oneOf(holder, move).run(id, new Wish.Resolve(one.number(), resolution, RecordValue.EMPTY), "Done");
    }

    private void giveOn(CaseId id, Move move) {
        List<Task> tasks = ward.read(id).work().tasks();
        if (!tasks.isEmpty()) {
            Task task = Ward.pick(tasks, move.who());
            String to = Ward.person(move.who() / 5);
            oneOf("pia", move).run(id, new Wish.Reassign(task.number(), new PersonId(to)), "");
        }
    }

    /** A person or a service reports what only systems see, or what only the engine knows. */
    private void report(CaseId id, Move move) {
        Desk person = anybody(move.who());
        Desk service = ward.lab().bursar().as(Actor.service("portal"));
        Case here = ward.read(id);
        int effect = Math.max(1, here.work().effects().size());
        switch (move.who() % 4) {
            case 0 -> person.run(id, new Wish.Take("fact-" + move.how(), "paid", RecordValue.EMPTY), "");
            case 1 -> {
                List<CaseId> ordering = ward.in("ORDERING");
                CaseId about = ordering.isEmpty() ? id : Ward.pick(ordering, move.what());
                Settlement done = Settlement.confirmed(effect, "done", RecordValue.EMPTY);
                (move.what() % 2 == 0 ? person : service).run(about, new Wish.Settle(List.of(done)), "");
            }
            case 2 -> {
                Optional<PersonId> holder = here.work().tasks().stream()
                        .flatMap(task -> task.assignee().stream())
                        .findFirst();
                holder.ifPresent(held -> {
                    ward.lab().staff().leaves(held.value());
                    person.run(id, new Wish.Reroute(held), "");
                    WardStaff.rejoin(ward.lab().staff(), held.value());
                });
            }
            default -> sendAgain(person, move);
        }
    }

    /** What was never sent is sent again by somebody; where nothing is parked, nothing is answered for a day. */
    private void sendAgain(Desk person, Move move) {
        if (parked().isEmpty()) {
            ward.lab().systems().down(true);
            new WardMoves(ward).make(new Move(Move.Kind.EMERGENCY, move.who(), move.what(), 1));
            ward.lab().pass(Duration.ofDays(1));
        }
        parked().forEach(id -> ward.read(id).work().effects().stream()
                .filter(Effect::parked)
                .forEach(effect -> person.run(id, new Wish.Resume(effect.number()), "")));
        ward.lab().systems().down(false);
    }

    private List<CaseId> parked() {
        return ward.cases().stream()
                .filter(id -> ward.read(id).work().effects().stream().anyMatch(Effect::parked))
                .toList();
    }

    private void suggest(CaseId id, Move move) {
        RecordValue proposal = Data.record()
                .put("useCase", "A05")
                .put("proposalId", "P-" + move.how())
                .build();
        Desk service = ward.lab().bursar().as(Actor.service("portal"));
        Desk model = ward.lab().bursar().as(Actor.aiAgent("model"));
        switch (move.who() % 4) {
            case 0 -> service.run(id, new Wish.Propose(proposal, null), "");
            case 1 -> model.run(id, new Wish.Propose(proposal, "accepted"), "");
            case 2 -> anybody(move.who() / 4).run(id, new Wish.Propose(proposal, "confirmed"), "");
            default -> service.run(id, new Wish.Propose(proposal, "accepted"), "");
        }
    }

    private Optional<Task> asked(CaseId id, int number) {
        List<Task> tasks = ward.read(id).work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
        return tasks.isEmpty() ? Optional.empty() : Optional.of(Ward.pick(tasks, number));
    }

    private List<CaseId> waiting() {
        return ward.cases().stream().filter(id -> asked(id, 0).isPresent()).toList();
    }

    private void sayNoWithoutReason(Move move) {
        List<CaseId> waiting = waiting();
        if (!waiting.isEmpty()) {
            CaseId id = Ward.pick(waiting, move.what());
            Verdict verdict = Ward.pick(List.of(Verdict.REJECT, Verdict.RECUSE, Verdict.REQUEST_INFO), move.who());
            asked(id, move.who())
                    .ifPresent(task ->
                            ward.lab().as(Ward.holder(task, move.who())).decide(id, task.number(), verdict, ""));
        }
    }

    /** Somebody asks who is not asked, or whoever ratifies what has gone on already. */
    private void ask(Move move) {
        List<CaseId> waiting = waiting();
        List<CaseId> ratifying = waiting.stream()
                .filter(id -> !ward.read(id).status().state().equals("PENDING_APPROVAL"))
                .toList();
        List<CaseId> from = move.who() % 2 == 0 && !ratifying.isEmpty() ? ratifying : waiting;
        if (!from.isEmpty()) {
            CaseId id = Ward.pick(from, move.what());
            asked(id, move.who()).ifPresent(task -> {
                String who = move.who() % 4 == 0 ? Ward.holder(task, move.who()) : Ward.person(move.who());
                ward.lab().as(who).decide(id, task.number(), Verdict.REQUEST_INFO, "What is it for?");
            });
        }
    }

    /** Somebody else answers, or answers that it is for somebody whom nobody knows. */
    private void answer(Move move) {
        List<CaseId> returned = ward.in("RETURNED");
        RecordValue forNobody = Data.record().put("beneficiaryId", "MIA").build();
        if (returned.isEmpty()) {
            if (move.who() % 2 == 0) {
                new WardTwists(ward).correct(Ward.pick(ward.cases(), move.what()), move.who(), forNobody);
            }
            return;
        }
        CaseId id = Ward.pick(returned, move.what());
        String requester = ward.read(id).header().people().requester().value();
        RecordValue changed = move.who() % 2 == 0 ? forNobody : RecordValue.EMPTY;
        oneOf(requester, move)
                .fire(id, "resubmit", Data.record().put("data", changed).build());
    }

    /** A delegate asks in the name of a third, or for somebody whom nobody knows. */
    private void startForOthers(Move move) {
        String delegator = Ward.person(move.who());
        String delegate = Ward.person(move.who() + 1);
        new WardOffice(ward.lab()).delegateForToday(delegator, delegate);
        String named = move.what() % 2 == 0 ? Ward.person(move.who() + 2) : delegator;
        String benefits = move.what() % 4 == 1 ? "MIA" : "";
        RecordValue data = move.what() % 4 == 3
                ? WardMoves.data(move).with("beneficiaryId", Data.text("MIA"))
                : WardMoves.data(move);
        Opening opening = ward.opening(WardDefinitions.ORDER, new Ward.People(named, benefits), data, move.how());
        ward.begin(ward.lab().bursar().as(delegate, delegator), opening, "submit");
    }

    /** A member of the committee leaves, and their substitute, whom the directory still lists, decides for them. */
    private void leave(Move move) {
        String asked = Ward.pick(WardStaff.holders("CAPITAL_COMMITTEE"), move.who());
        String stands = Ward.pick(List.of("bo", "rudy", "gwen"), move.who() / 3);
        LocalDate today = LocalDate.ofInstant(ward.lab().clock().instant(), ZoneOffset.UTC);
        ward.lab().staff().delegation(asked, stands, today, today.plusDays(3));
        RecordValue change = Data.record()
                .put("supplierId", "SUP-1")
                .put("what", "Another name")
                .build();
        CaseId id = ward.begin(
                ward.lab().as("pia"),
                ward.opening(WardDefinitions.SUPPLIER, new Ward.People("pia", ""), change, 0),
                "submit");
        if (!ward.cases().contains(id)) {
            return;
        }
        ward.lab().as("vera").fire(id, "enter", RecordValue.EMPTY);
        WardStaff.holders("SUPPLIER_VERIFIER")
                .forEach(person -> approve(id, ward.lab().as(person)));
        ward.lab().staff().leaves(asked);
        approve(id, ward.lab().bursar().as(stands, asked));
        WardStaff.rejoin(ward.lab().staff(), asked);
    }

    private void approve(CaseId id, Desk desk) {
        ward.read(id).work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .forEach(task -> desk.decide(id, task.number(), Verdict.APPROVE, "Fine"));
    }
}
