package io.bursar.proofs.ward;

import io.bursar.engine.command.Wish;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Turns that only sequences of their own take: somebody says in a form what only rows say, that a request went ahead of
 * its approval or was ratified; somebody doubts that duties are kept; an order is changed to what it is; an answer gets
 * lost.
 */
final class WardTwists {

    /** So many times people of different roles are asked one after the other. */
    static final int MOST_ASKED = 6;

    private static final String DOUBT = "REQ_PRICE_MISMATCH";

    private final Ward ward;

    WardTwists(Ward ward) {
        this.ward = ward;
    }

    void make(Move move) {
        switch (move.kind()) {
            case HAND_IN -> handIn(move);
            case CONFLICT -> doubt(move);
            case SAME -> changeNothing(move);
            case LOST -> ward.lab().systems().losesAnswer("notify.send");
            default -> throw new IllegalArgumentException("Not a turn of its own");
        }
    }

    /** The text of the order in which a payment is told of while it is made. */
    static String withNotices(String text) {
        return text.replace(
                        "  pay: {",
                        "  notice: { capability: notify.send, with: { template: what }, businessKey: [case.caseId] }\n  pay: {")
                .replace("do: [ effect: pay ]", "do: [ effect: pay, effect: notice ]");
    }

    /** Somebody says that duties stand in the way of a case that is being approved. */
    private void doubt(Move move) {
        List<CaseId> waiting = ward.in("PENDING_APPROVAL");
        if (!waiting.isEmpty()) {
            ward.lab()
                    .as(Ward.person(move.who()))
                    .run(Ward.pick(waiting, move.what()), new Wish.Raise("POL_SOD_CONFLICT", ""), "");
        }
    }

    /** A buyer changes an order to what it is: it is approved again all the same. */
    private void changeNothing(Move move) {
        List<CaseId> ordered = ward.in("ORDERED");
        if (!ordered.isEmpty()) {
            CaseId id = Ward.pick(ordered, move.what());
            RecordValue data = ward.read(id).data();
            RecordValue same = Data.record()
                    .put("total", data.money("total").orElseThrow())
                    .put("supplierId", data.text("supplierId").orElseThrow())
                    .build();
            ward.lab().as(Ward.pick(WardStaff.holders("BUYER"), move.who())).fire(id, "changeOrder", same);
            for (int round = 0; round < MOST_ASKED; round++) {
                ward.approvedByAll(id, move.how() + round);
            }
        }
    }

    private void handIn(Move move) {
        switch (move.how() % 3) {
            case 0 -> ask(move);
            case 1 -> correct(move);
            default -> answer(move);
        }
    }

    private static RecordValue said(Move move) {
        return Data.record()
                .put(move.what() % 2 == 0 ? "ratified" : "emergency", true)
                .build();
    }

    private void ask(Move move) {
        String asks = Ward.person(move.who());
        RecordValue data = WardMoves.data(move).with(said(move));
        ward.begin(
                ward.lab().as(asks),
                ward.opening(WardDefinitions.ORDER, new Ward.People(asks, ""), data, move.how()),
                "submit");
    }

    /** With the correction of a doubt that somebody has raised for it. */
    private void correct(Move move) {
        if (ward.cases().isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(ward.cases(), move.who());
        ward.lab().as(Ward.person(move.what())).run(id, new Wish.Raise(DOUBT, ""), "");
        correct(id, move.who(), said(move));
    }

    /** Whoever works off a doubt, which is raised for it where there is none, corrects the case. */
    void correct(CaseId id, int number, RecordValue corrected) {
        ward.lab().as("pia").run(id, new Wish.Raise(DOUBT, ""), "");
        Optional<ExceptionCase> doubt = ward.read(id).work().exceptions().stream()
                .filter(one -> one.code().value().equals(DOUBT))
                .findFirst();
        doubt.ifPresent(raised -> {
            String who = ward.read(id).work().tasks().stream()
                    .filter(task ->
                            task.kind() == TaskKind.EXCEPTION && task.subject().stage() == raised.number())
                    .findFirst()
                    .map(task -> Ward.holder(task, number))
                    .orElse("sam");
            ward.lab().as(who).run(id, new Wish.Resolve(raised.number(), "ORDER_CHANGED", corrected), "Done");
        });
    }

    /** With the answers to a request that was returned. */
    private void answer(Move move) {
        List<CaseId> returned = ward.in("RETURNED");
        if (!returned.isEmpty()) {
            CaseId id = Ward.pick(returned, move.what());
            String requester = ward.read(id).header().people().requester().value();
            ward.lab()
                    .as(requester)
                    .fire(id, "resubmit", Data.record().put("data", said(move)).build());
        }
    }
}
