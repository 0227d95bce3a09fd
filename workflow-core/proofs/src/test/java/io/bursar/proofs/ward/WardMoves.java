package io.bursar.proofs.ward;

import io.bursar.engine.BulkApproval;
import io.bursar.engine.Desk;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people and machines do in the ward with cases. */
final class WardMoves {

    private static final List<String> TOTALS = List.of(
            "200.00",
            "300.00",
            "300.01",
            "900.00",
            "1000.00",
            "1000.01",
            "5000.00",
            "5000.01",
            "24000.00",
            "100000.00",
            "300000.00");
    private static final List<String> APPROVERS = List.of("mia", "lee", "phil", "pete", "kim", "kai");
    private static final List<String> SUPPLIERS = List.of("SUP-1", "SUP-2");
    private static final Map<String, String> STEPS = Map.of(
            "receive",
            "RECEIVER",
            "enterInvoice",
            "AP_PROCESSOR",
            "release",
            "TREASURY_RELEASER",
            "changeOrder",
            "BUYER",
            "enter",
            "BUYER");
    private static final Map<String, List<String>> EVENTS = Map.of(
            "ORDERED", List.of("receive", "receive", "changeOrder"),
            "RECEIVED", List.of("enterInvoice"),
            "BILLED", List.of("release"),
            "ENTERING", List.of("enter"));

    private final Ward ward;
    private final WardOffice office;

    WardMoves(Ward ward) {
        this.ward = ward;
        this.office = new WardOffice(ward.lab());
    }

    void make(Move move) {
        switch (move.kind()) {
            case ORDER -> order(move);
            case EMERGENCY -> emergency(move);
            case SUPPLIER -> supplier(move);
            case DECIDE -> decide(move);
            case STEP -> step(move);
            case REASSIGN -> reassign(move);
            case REVIEWER -> reviewer(move);
            case STEER -> steer(move);
            case EXCEPTION -> exception(move);
            case MACHINE -> machine(move);
            case BULK -> bulk(move);
            case LOOK -> look(move);
            case RESUBMIT -> resubmit(move);
            case DEMOTE -> demote(move);
            case MITIGATE -> new WardMitigations(ward).make(move);
            case HAND_IN, CONFLICT, SAME, LOST -> new WardTwists(ward).make(move);
            case OBJECT, DOCUMENT, REPEAT -> new WardDetours(ward).make(move);
            case FOREIGN, GRANTED, VARY -> new WardTerms(ward).make(move);
            case MEDDLE, MIGRATE -> new WardMeddling(ward).make(move);
            case DELEGATE, ABSENCE, TIME, STAFF -> office.make(move);
        }
    }

    /** Somebody, for themselves or in the place of another. */
    private Desk desk(String person, int how) {
        if (how % 4 != 0) {
            return ward.lab().as(person);
        }
        List<String> delegators = office.delegatorsOf(person);
        return inPlaceOf(person, delegators.isEmpty() ? Ward.person(how / 4) : Ward.pick(delegators, how / 4));
    }

    private Desk inPlaceOf(String person, String principal) {
        return person.equals(principal)
                ? ward.lab().as(person)
                : ward.lab().bursar().as(person, principal);
    }

    /** What an order says. */
    static RecordValue data(Move move) {
        return Data.record()
                .put("supplierId", Ward.pick(SUPPLIERS, move.who()))
                .put("what", "Gloves " + move.how() % 3)
                .put("beneficiaryId", move.how() % 7 == 0 ? Ward.person(move.how() / 7) : null)
                .put("costCenterOwner", "mia")
                .put("spendColumn", move.who() % 4 == 0 ? "CAPITAL" : "OPEX_BUDGETED")
                .put("total", Money.usd(Ward.pick(TOTALS, move.what())))
                .build();
    }

    private void order(Move move) {
        String asks = Ward.person(move.who() / 2);
        String benefits = move.how() % 5 == 0 ? Ward.person(move.how() / 5) : "";
        Opening opening = ward.opening(WardDefinitions.ORDER, new Ward.People(asks, benefits), data(move), move.how());
        String submits = move.what() % 3 == 0 ? "pete" : asks;
        String proxy = office.delegateOf(asks).orElse(Ward.person(move.how() / 6));
        ward.begin(move.how() % 6 == 0 ? inPlaceOf(proxy, asks) : ward.lab().as(submits), opening, "submit");
    }

    private void emergency(Move move) {
        String asks = Ward.person(move.who());
        String buys = Ward.pick(WardStaff.holders("BUYER"), move.what());
        RecordValue large = data(move)
                .with("spendColumn", Data.text("CAPITAL"))
                .with("total", new MoneyValue(Money.usd("100000.00")));
        Opening opening = ward.opening(
                WardDefinitions.ORDER, new Ward.People(asks, ""), move.how() % 3 == 0 ? large : data(move), move.how());
        CaseId id = ward.lab().bursar().engine().settings().ids().newCaseId();
        boolean begun =
                ward.lab().as(asks).tryStart(opening, "submitEmergency", id).fold(done -> true, no -> false);
        if (begun) {
            ward.cases().add(id);
            desk(buys, move.how()).fire(id, "submitEmergency", RecordValue.EMPTY);
        }
    }

    private void supplier(Move move) {
        String changes = Ward.person(move.who());
        RecordValue what = Data.record()
                .put("supplierId", Ward.pick(SUPPLIERS, move.what()))
                .put("what", "Another address " + move.how() % 2)
                .build();
        ward.begin(
                desk(changes, move.how()),
                ward.opening(WardDefinitions.SUPPLIER, new Ward.People(changes, ""), what, move.how()),
                "submit");
    }

    private List<CaseId> with(TaskKind kind) {
        return ward.cases().stream()
                .filter(id -> ward.read(id).work().tasks().stream().anyMatch(task -> task.kind() == kind))
                .toList();
    }

    private void decide(Move move) {
        List<CaseId> waiting = with(TaskKind.APPROVAL);
        if (waiting.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(waiting, move.what());
        List<Task> tasks = ward.read(id).work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
        Task task = Ward.pick(tasks, move.what() / 7);
        String who = move.how() % 4 == 0 ? Ward.person(move.who()) : Ward.holder(task, move.who());
        Desk desk = move.who() % 4 == 0
                ? inPlaceOf(office.delegateOf(who).orElse(Ward.person(move.who() / 4)), who)
                : desk(who, move.how() % 9 == 0 ? move.how() / 9 : 1);
        desk.decide(id, task.number(), verdict(move.how() / 3), "Said so");
    }

    private static Verdict verdict(int number) {
        return switch (number % 14) {
            case 0 -> Verdict.REJECT;
            case 1 -> Verdict.RECUSE;
            case 2 -> Verdict.REQUEST_INFO;
            default -> Verdict.APPROVE;
        };
    }

    private void step(Move move) {
        List<CaseId> ready = ward.cases().stream()
                .filter(id -> EVENTS.containsKey(ward.read(id).status().state()))
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(ready, move.what());
        List<String> events = EVENTS.getOrDefault(ward.read(id).status().state(), List.of());
        String event = Ward.pick(events, move.how());
        List<String> holders = WardStaff.holders(STEPS.getOrDefault(event, ""));
        String who = move.how() % 5 == 0 ? Ward.person(move.who()) : Ward.pick(holders, move.who());
        RecordValue payload = Data.record()
                .put("total", Money.usd(Ward.pick(TOTALS, move.who() / 3)))
                .put("supplierId", Ward.pick(SUPPLIERS, move.who() / 5))
                .build();
        desk(who, move.how()).fire(id, event, event.equals("changeOrder") ? payload : RecordValue.EMPTY);
    }

    /** Whoever is asked, or somebody else of the chain, gets another level. */
    private void demote(Move move) {
        List<CaseId> waiting = with(TaskKind.APPROVAL);
        if (!waiting.isEmpty()) {
            List<Task> tasks = ward.read(Ward.pick(waiting, move.what())).work().tasks();
            String asked = Ward.holder(Ward.pick(tasks, move.who()), move.who());
            office.level(asked, 1 + move.how() % 3);
        }
    }

    private void reassign(Move move) {
        List<CaseId> waiting = with(move.how() % 2 == 0 ? TaskKind.APPROVAL : TaskKind.EXCEPTION);
        if (!waiting.isEmpty()) {
            CaseId id = Ward.pick(waiting, move.what());
            Task task = Ward.pick(ward.read(id).work().tasks(), move.what() / 3);
            String who = move.how() % 3 == 0 ? Ward.holder(task, move.who()) : "pia";
            PersonId to = new PersonId(Ward.person(move.who()));
            ward.lab().as(who).run(id, new Wish.Reassign(task.number(), to), "");
        }
    }

    private void steer(Move move) {
        if (!ward.cases().isEmpty()) {
            CaseId id = Ward.pick(ward.cases(), move.what());
            boolean held = ward.read(id).status().state().equals("ON_HOLD");
            List<Steering> ways = List.of(Steering.HOLD, Steering.HOLD, Steering.WITHDRAW, Steering.CANCEL);
            Steering way = held ? Steering.RESUME : Ward.pick(ways, move.how());
            String requester = ward.read(id).header().people().requester().value();
            String who = way == Steering.WITHDRAW ? requester : "pia";
            ward.lab().as(who).run(id, new Wish.Steer(way), way == Steering.HOLD ? "LEGAL_HOLD" : "It must be");
            ward.read(id).work().tasks().stream()
                    .filter(task -> way == Steering.HOLD && task.kind() == TaskKind.APPROVAL)
                    .findFirst()
                    .ifPresent(task -> ward.lab()
                            .as(Ward.holder(task, move.who()))
                            .decide(id, task.number(), Verdict.APPROVE, "Never mind"));
        }
    }

    private void exception(Move move) {
        List<CaseId> open = withException(move.how() % 2 == 0 ? "REQ_PRICE_MISMATCH" : "");
        if (move.how() % 3 == 0 || open.isEmpty()) {
            List<CaseId> waiting = with(TaskKind.APPROVAL);
            if (!ward.cases().isEmpty()) {
                CaseId id = Ward.pick(waiting.isEmpty() || move.who() % 2 == 0 ? ward.cases() : waiting, move.what());
                ward.lab().as(Ward.person(move.who())).run(id, new Wish.Raise("REQ_PRICE_MISMATCH", ""), "");
            }
            return;
        }
        resolve(Ward.pick(open, move.what()), move);
    }

    private List<CaseId> withException(String code) {
        return ward.cases().stream()
                .filter(id -> ward.read(id).work().exceptions().stream()
                        .anyMatch(one -> one.code().value().startsWith(code)))
                .toList();
    }

    private void resolve(CaseId id, Move move) {
        Case here = ward.read(id);
        List<ExceptionCase> all = here.work().exceptions();
        List<ExceptionCase> prices = all.stream()
                .filter(one -> one.code().value().equals("REQ_PRICE_MISMATCH"))
                .toList();
        ExceptionCase exception = Ward.pick(prices.isEmpty() ? all : prices, move.what() / 5);
        Optional<Task> task = here.work().tasks().stream()
                .filter(one -> one.kind() == TaskKind.EXCEPTION && one.subject().stage() == exception.number())
                .findFirst();
        String who = task.map(found -> Ward.holder(found, move.who())).orElse("pia");
        String resolution = switch (exception.code().value()) {
            case "REQ_PRICE_MISMATCH" -> "ORDER_CHANGED";
            case "REQ_UNRATIFIED" -> "RATIFIED";
            case "POL_NO_APPROVER" -> "HIERARCHY_CLIMBED";
            case "POL_SOD_CONFLICT" -> "ACTOR_REPLACED";
            case "POL_AUTHORITY_GAP" -> "LEVEL_ADDED";
            case "SYS_CONNECTOR_REJECT" -> move.how() % 2 == 0 ? "STEP_BACK" : "RESEND_CORRECTED";
            case "SYS_CONNECTOR_DOWN" -> "CONNECTOR_BACK";
            default -> "ESCALATED";
        };
        ward.lab().as(who).run(id, new Wish.Resolve(exception.number(), resolution, correction(move)), "Done");
    }

    private static RecordValue correction(Move move) {
        return switch (move.how() % 6) {
            case 0 -> Data.record().put("note", "Looked at " + move.who()).build();
            case 1 ->
                Data.record()
                        .put("total", Money.usd(Ward.pick(TOTALS, move.who())))
                        .build();
            case 2 ->
                Data.record()
                        .put("supplierId", Ward.pick(SUPPLIERS, move.who()))
                        .build();
            case 3 ->
                Data.record().put("beneficiaryId", Ward.person(move.who())).build();
            default -> RecordValue.EMPTY;
        };
    }

    /** Services, models and systems of record that behave badly. */
    private void machine(Move move) {
        office.trouble(move);
        List<CaseId> waiting = with(TaskKind.APPROVAL);
        if (!waiting.isEmpty()) {
            CaseId id = Ward.pick(waiting, move.what());
            int task = Ward.pick(ward.read(id).work().tasks(), move.who()).number();
            Actor machine = move.how() % 2 == 0 ? Actor.aiAgent("model") : Actor.service("portal");
            Desk step = ward.lab().bursar().as(machine);
            step.decide(id, task, Verdict.APPROVE, "Sure");
            step.run(id, new Wish.Raise("REQ_PRICE_MISMATCH", "by " + machine.id()), "");
            String state = ward.read(id).status().state();
            step.fire(id, Ward.pick(EVENTS.getOrDefault(state, List.of("approve")), move.who()), RecordValue.EMPTY);
        }
    }

    private void bulk(Move move) {
        Desk desk = ward.lab().as(Ward.person(move.who()));
        desk.approveAll(
                desk.inbox().tasks().stream()
                        .filter(task -> task.item().task().kind() == TaskKind.APPROVAL)
                        .limit(BulkApproval.MAX_ITEMS)
                        .toList(),
                "All of them");
    }

    /** Whoever is asked, the process owner or anybody else wants somebody more to look at it. */
    private void reviewer(Move move) {
        List<CaseId> waiting = with(TaskKind.APPROVAL);
        if (!waiting.isEmpty()) {
            CaseId id = Ward.pick(waiting, move.what());
            Task task = Ward.pick(
                    ward.read(id).work().tasks().stream()
                            .filter(one -> one.kind() == TaskKind.APPROVAL)
                            .toList(),
                    move.what() / 3);
            String who = switch (move.how() % 6) {
                case 0 -> Ward.person(move.who());
                case 1 -> "pia";
                default -> Ward.holder(task, move.who());
            };
            PersonId reviewer = new PersonId(Ward.person(move.what() / 7));
            desk(who, move.how() / 6).addReviewer(id, reviewer, move.how() % 11 == 0 ? " " : "Look at this");
        }
    }

    /** Reading what waits changes nothing. */
    private void look(Move move) {
        ward.lab().as(Ward.person(move.who())).inbox().tasks();
    }

    /** An approver wants to know more first. */
    private void ask(Move move) {
        List<CaseId> waiting = with(TaskKind.APPROVAL);
        if (!waiting.isEmpty()) {
            CaseId id = Ward.pick(waiting, move.what());
            Task task = ward.read(id).work().tasks().stream()
                    .filter(one -> one.kind() == TaskKind.APPROVAL)
                    .findFirst()
                    .orElseThrow();
            ward.lab().as(Ward.holder(task, move.who())).decide(id, task.number(), Verdict.REQUEST_INFO, "What for?");
        }
    }

    private void resubmit(Move move) {
        List<CaseId> returned = ward.cases().stream()
                .filter(id -> ward.read(id).status().state().equals("RETURNED"))
                .toList();
        if (returned.isEmpty()) {
            ask(move);
        } else {
            CaseId id = Ward.pick(returned, move.what());
            String requester = ward.read(id).header().people().requester().value();
            String proxy = Ward.pick(APPROVERS, move.who());
            office.delegateForToday(requester, proxy);
            Desk desk = move.how() % 3 == 0 ? ward.lab().as(requester) : inPlaceOf(proxy, requester);
            RecordValue changed = correction(move);
            desk.fire(id, "resubmit", Data.record().put("data", changed).build());
        }
    }
}
