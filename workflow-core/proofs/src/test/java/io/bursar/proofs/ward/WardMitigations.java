package io.bursar.proofs.ward;

import io.bursar.controls.sod.SodMitigation;
import io.bursar.engine.Desk;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody asks that one person may do both sides of a rule, whoever is asked signs or does not, somebody ends it, and
 * whoever has it makes use of it.
 */
final class WardMitigations {

    private static final List<String> RULES = List.of("SOD-02", "SOD-07", "SOD-02", "SOD-03");
    private static final List<Integer> DAYS = List.of(0, 2, 30, 90);
    private static final List<String> REVIEWERS = List.of("vera", "bo", "gwen", "pia");
    private static final List<String> BUSY = List.of("dana", "lee", "kai", "pete", "mia", "sam", "pete", "phil");
    private static final Map<String, List<String>> STEPS = Map.of(
            "ORDERED", List.of("receive", "receive", "changeOrder"),
            "RECEIVED", List.of("enterInvoice"),
            "PENDING_APPROVAL", List.of("approve"));

    private final Ward ward;

    WardMitigations(Ward ward) {
        this.ward = ward;
    }

    void make(Move move) {
        switch (move.how() % 6) {
            case 0, 1 -> ask(move);
            case 2 -> end(move);
            default -> use(move);
        }
    }

    private void ask(Move move) {
        LocalDate from = LocalDate.ofInstant(ward.lab().clock().instant(), ZoneOffset.UTC)
                .plusDays(move.how() % 3 - 1L);
        SodMitigation terms = new SodMitigation(
                "M-" + move.how(),
                Ward.pick(RULES, move.what()),
                new PersonId(Ward.pick(BUSY, move.who())),
                new SodMitigation.Review("Looked at weekly", new PersonId(Ward.pick(REVIEWERS, move.who()))),
                from,
                from.plusDays(Ward.pick(DAYS, move.how() / 6)));
        CaseId id = ward.lab().bursar().engine().settings().ids().newCaseId();
        Desk asks = ward.lab().as(Ward.person(move.what()));
        RecordValue data = new MitigationRequest(terms, "Too few people").toData();
        boolean asked = asks.tryStart(asks.opening(MitigationRequest.WORKFLOW, "MERCY", data, id), "submit", id)
                .fold(done -> true, refused -> false);
        if (asked) {
            ward.cases().add(id);
            sign(id, move);
        }
    }

    /** Both sign, or one, or somebody who may not. */
    private void sign(CaseId id, Move move) {
        List<String> signers = new ArrayList<>(List.of("gwen", "pia", "gwen"));
        if (move.how() % 4 == 0) {
            signers.set(move.who() % 3, Ward.person(move.how()));
        }
        for (String signer : signers) {
            ward.read(id).work().tasks().stream()
                    .filter(task -> task.kind() == TaskKind.APPROVAL)
                    .forEach(task -> ward.lab().as(signer).decide(id, task.number(), Verdict.APPROVE, "Needed"));
        }
    }

    private List<CaseId> inForce() {
        return ward.cases().stream()
                .filter(id -> ward.read(id).status().state().equals(MitigationRequest.IN_FORCE))
                .toList();
    }

    /** It is ended, put on hold or cancelled before its time, or whoever looked at it says what was found. */
    private void end(Move move) {
        List<CaseId> ours = ward.cases().stream()
                .filter(id -> ward.read(id).header().pins().workflow().equals(MitigationRequest.WORKFLOW))
                .toList();
        if (ours.isEmpty()) {
            return;
        }
        CaseId id = Ward.pick(ours, move.what());
        Desk who = ward.lab().as(Ward.pick(List.of("pia", "gwen", "vera"), move.who()));
        switch (move.how() % 5) {
            case 0 -> who.run(id, new Wish.Fire("end", RecordValue.EMPTY), "Enough");
            case 1 -> who.run(id, new Wish.Steer(Steering.HOLD), "INVESTIGATION");
            case 2 -> who.run(id, new Wish.Steer(Steering.RESUME), "INVESTIGATION");
            case 3 -> who.run(id, new Wish.Fire("reviewed", RecordValue.EMPTY), "Fine");
            default -> who.run(id, new Wish.Steer(Steering.CANCEL), "Enough");
        }
    }

    /** Whoever may do both does what is next in some case, for themselves or in the place of another. */
    private void use(Move move) {
        List<CaseId> signed = inForce();
        List<CaseId> open = ward.cases().stream()
                .filter(id -> STEPS.containsKey(ward.read(id).status().state()))
                .toList();
        if (!signed.isEmpty() && !open.isEmpty()) {
            String person = ward.read(Ward.pick(signed, move.what()))
                    .data()
                    .text("beneficiaryId")
                    .orElseThrow();
            CaseId id = Ward.pick(open, move.who());
            act(desk(person, move), id, move);
        }
    }

    private Desk desk(String person, Move move) {
        String principal = Ward.pick(BUSY, move.how() / 4);
        if (move.how() % 4 != 0 || principal.equals(person)) {
            return ward.lab().as(person);
        }
        LocalDate today = LocalDate.ofInstant(ward.lab().clock().instant(), ZoneOffset.UTC);
        ward.lab().staff().delegation(principal, person, today, today);
        return ward.lab().bursar().as(person, principal);
    }

    private void act(Desk desk, CaseId id, Move move) {
        Case waiting = ward.read(id);
        String step = Ward.pick(STEPS.get(waiting.status().state()), move.what());
        if (!step.equals("approve")) {
            desk.fire(id, step, RecordValue.EMPTY);
            return;
        }
        waiting.work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .forEach(task -> desk.decide(id, task.number(), Verdict.APPROVE, "Fine"));
    }
}
