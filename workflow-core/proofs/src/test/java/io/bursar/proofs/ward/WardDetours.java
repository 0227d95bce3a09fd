package io.bursar.proofs.ward;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ways round that look like work: a case is taken to another supplier, a delivery is counted beside its order, and a
 * command is sent again by somebody else or for something else.
 */
final class WardDetours {

    private static final WorkflowId RECEIPT = new WorkflowId("ward.receipt");
    private static final List<String> SUPPLIERS = List.of("SUP-1", "SUP-2");

    private final Ward ward;

    WardDetours(Ward ward) {
        this.ward = ward;
    }

    void make(Move move) {
        switch (move.kind()) {
            case OBJECT -> anotherSupplier(move);
            case DOCUMENT -> beside(move);
            case REPEAT -> again(move);
            default -> throw new IllegalArgumentException("No detour");
        }
    }

    /** A buyer who has ordered from one supplier changes the other, which turns out to be the one ordered from. */
    private void anotherSupplier(Move move) {
        String buys = Ward.pick(WardStaff.holders("BUYER"), move.who());
        String ordered = Ward.pick(SUPPLIERS, move.how());
        CaseId record = start("gwen", WardDefinitions.SUPPLIER, change(Ward.pick(SUPPLIERS, move.how() + 1)), "submit");
        boolean ordersFirst = move.how() % 3 != 0;
        if (ordersFirst) {
            orderAtOnce(move, buys, ordered);
        }
        if (ward.cases().contains(record)) {
            ward.lab().as(buys).fire(record, "enter", RecordValue.EMPTY);
            String written = move.what() % 2 == 0 ? ordered : ordered.toLowerCase(Locale.ROOT);
            sendBack(record, move, Data.record().put("supplierId", written).build());
        }
        if (!ordersFirst) {
            orderAtOnce(move, buys, ordered);
        }
    }

    private static RecordValue change(String supplier) {
        return Data.record()
                .put("supplierId", supplier)
                .put("what", "Another name")
                .build();
    }

    private void orderAtOnce(Move move, String buys, String supplier) {
        RecordValue data =
                WardMoves.data(move).with("supplierId", new TextValue(supplier)).without("beneficiaryId");
        CaseId order = start(Ward.person(move.what()), WardDefinitions.ORDER, data, "submitEmergency");
        if (ward.cases().contains(order)) {
            ward.lab().as(buys).fire(order, "submitEmergency", RecordValue.EMPTY);
        }
    }

    private CaseId start(String asks, WorkflowId workflow, RecordValue data, String event) {
        return ward.begin(ward.lab().as(asks), ward.opening(workflow, new Ward.People(asks, ""), data, 0), event);
    }

    /** What the system that takes orders calls one. */
    static RecordValue numbered(RecordValue order) {
        return Data.record()
                .put("poNumber", "PO-" + order.text("reference").orElse(""))
                .build();
    }

    /** Somebody counts what came for an order, in a case and a chain of its own; or it is billed then. */
    private void beside(Move move) {
        List<CaseId> ordered = ward.in("ORDERED");
        List<CaseId> received = ward.in("RECEIVED");
        if (move.how() % 3 == 0 && !received.isEmpty()) {
            String bills = Ward.pick(WardStaff.holders("AP_PROCESSOR"), move.who());
            ward.lab().as(bills).fire(Ward.pick(received, move.what()), "enterInvoice", RecordValue.EMPTY);
        } else if (ordered.isEmpty()) {
            ordered(move);
        } else {
            CaseId order = Ward.pick(ordered, move.what());
            String counts = Ward.pick(WardStaff.holders("RECEIVER"), move.who());
            RecordValue named = Data.record()
                    .put("poNumber", ward.read(order).data().text("poNumber").orElse("PO-0"))
                    .build();
            Opening opening = ward.opening(RECEIPT, new Ward.People(counts, ""), named, 0);
            CaseId id = ward.begin(ward.lab().as(counts), opening, null);
            if (ward.cases().contains(id)) {
                ward.lab().as(counts).fire(id, "count", RecordValue.EMPTY);
            }
        }
    }

    /** An order of somebody who also receives, and those who are asked say yes. */
    private void ordered(Move move) {
        String asks = Ward.person(move.who());
        CaseId id = start(asks, WardDefinitions.ORDER, WardMoves.data(move), "submit");
        for (int round = 0; round < WardTwists.MOST_ASKED && ward.cases().contains(id); round++) {
            ward.approvedByAll(id, move.how() + round);
        }
    }

    /** A question sends it back; whoever asked for it answers with something else. */
    void sendBack(CaseId id, Move move, RecordValue changed) {
        ward.read(id).work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .findFirst()
                .ifPresent(task -> ward.lab()
                        .as(Ward.holder(task, move.who()))
                        .decide(id, task.number(), Verdict.REQUEST_INFO, "Is that so?"));
        String requester = ward.read(id).header().people().requester().value();
        ward.lab()
                .as(requester)
                .fire(id, "resubmit", Data.record().put("data", changed).build());
    }

    /** Whoever is asked decides; the id of that is used again by others and for other things. */
    private void again(Move move) {
        List<CaseId> waiting = ward.in("PENDING_APPROVAL");
        if (waiting.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(waiting, move.what());
        List<Task> tasks = ward.read(id).work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
        if (tasks.isEmpty()) {
            return;
        }
        Task task = Ward.pick(tasks, move.who());
        String asked = Ward.holder(task, move.who());
        CommandId same = ward.lab().bursar().engine().settings().ids().newCommandId();
        Wish no = new Wish.Decide(task.number(), Verdict.REQUEST_INFO);
        List<Command> sent = new ArrayList<>(List.of(
                Command.of(same, id, Actor.person(asked), no),
                Command.of(same, id, Actor.person(Ward.person(move.how())), no),
                Command.of(same, id, Actor.person(asked), new Wish.Decide(task.number(), Verdict.APPROVE)),
                Command.of(same, id, Actor.person(asked), new Wish.AddReviewer(new PersonId("bo")))));
        sent.add(sent.get(0));
        sent.forEach(command -> ward.tell(command.because("What is it for?")));
    }
}
