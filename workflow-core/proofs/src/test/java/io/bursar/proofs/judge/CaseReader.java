package io.bursar.proofs.judge;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the records of one case in order and judges each. */
final class CaseReader {

    private static final Set<String> SUBMITS = Set.of("submit", "resubmit");

    private final Verdicts verdicts;
    private final Story story;
    private final DecisionJudge decisions;
    private final CoverJudge covers;
    private final ReviewerJudge reviewers;
    private final OpenWorkJudge openWork;
    private final MitigationJudge mitigation;
    private final OpenTasks tasks = new OpenTasks();
    private final VerbJudge verbs;
    private final TermsJudge terms;
    private final Map<Integer, String> forward = new HashMap<>();
    private boolean cancelling;
    private String supplierBefore = "";

    CaseReader(Verdicts verdicts, Entry first) {
        this.verdicts = verdicts;
        this.story = new Story(verdicts.law(), first);
        this.decisions = new DecisionJudge(verdicts, story);
        this.reviewers = new ReviewerJudge(verdicts, story);
        this.covers = new CoverJudge(verdicts, story, reviewers);
        this.openWork = new OpenWorkJudge(verdicts);
        this.mitigation = new MitigationJudge(verdicts, story);
        this.verbs = new VerbJudge(verdicts, story, tasks, openWork);
        this.terms = new TermsJudge(verdicts, story);
    }

    void read(Entry entry) {
        supplierBefore = story.supplier();
        boolean approved = story.material().equals(story.approvedOn);
        List<PerformedBy> performed = new ArrayList<>();
        verdicts.noteCommand(entry);
        judgeActor(entry);
        verbs.judge(entry);
        for (RecordedEvent event : entry.events()) {
            read(entry, event.code(), event.body(), performed);
            openWork.read(entry, event.code(), event.body());
            tasks.read(event.code(), event.body());
        }
        terms.judge(entry);
        if (entry.ends()) {
            openWork.judgeEnd(entry);
        }
        verdicts.refuse(
                entry.kind().equals("resolve")
                        && approved
                        && story.approvedOn != null
                        && !story.material().equals(story.approvedOn),
                "1.6-8 a material change left approvals standing",
                entry,
                story.total());
        noteParties(entry);
        performed.forEach(act -> deed(entry, act));
        followObject(entry);
    }

    /**
     * Somebody put another supplier into the case: what was done in it by hand is about that one from now on (controls
     * §1). Approvals are void by it, and a step that names one itself is an act of its own.
     */
    private void followObject(Entry entry) {
        boolean byData = entry.kind().equals("resolve")
                || entry.wish().text("event").orElse("").equals("resubmit");
        String now = story.supplier();
        if (!byData || now.equals(supplierBefore) || now.isEmpty()) {
            return;
        }
        List<Deed> before = verdicts.deeds().stream()
                .filter(deed -> deed.by().caseId().equals(entry.caseId()))
                .filter(deed -> verdicts.law().functions().containsValue(deed.function()))
                .toList();
        before.forEach(deed -> verdicts.deeds().add(deed.on(now, entry)));
    }

    /** A function and everybody it counts for. */
    private record PerformedBy(String function, Set<String> people) {}

    private void read(Entry entry, String code, RecordValue body, List<PerformedBy> performed) {
        switch (code) {
            case "started" -> begin(entry, body);
            case "pinned" -> terms.pinned(entry, body);
            case "data-set" -> changed(entry, body.record("fields"));
            case "joined" ->
                story.join(body.text("event").orElseThrow(), body.text("word").orElseThrow(), entry.identities());
            case "moved" -> moved(entry, body, performed);
            case "plan-made" -> {
                story.approval = body.record("plan").text("approval").orElse("");
                story.asked = body.record("plan").records("stages").stream()
                        .flatMap(stage -> stage.records("eligible").stream())
                        .map(seat -> seat.text("person").orElseThrow())
                        .collect(Collectors.toSet());
                story.satisfied = false;
                if (entry.kind().equals("fire")) {
                    // whoever takes a step that asks again leaves nothing approved, beforehand neither (G1)
                    story.approvedOn = null;
                    story.used.clear();
                }
                // one more reviewer changes nothing for those who were asked before
                story.planned = entry.kind().equals("add-reviewer") ? story.planned : entry;
            }
            case "reviewer-added" -> reviewers.added(entry, body);
            case "task-opened", "task-reassigned" -> reviewers.opened(body);
            case "task-closed" -> reviewers.closed(body);
            case "decided" ->
                decisions
                        .decided(entry, body.record("decision"))
                        .ifPresent(act -> performed.add(new PerformedBy(act, entry.identities())));
            case "approvals-voided" -> story.voided();
            case "standing-used" -> standingUsed(entry, body, performed);
            case "plan-satisfied" -> {
                covers.judgeApproved(entry);
                openWork.judgeSatisfied(entry);
                story.satisfied = true;
                story.approvedOn = story.material();
            }
            case "cancelling" -> {
                cancelling = true;
                mitigation.moved(entry, "cancelling");
            }
            case "effect-intended" -> intended(entry, body);
            case "effect-outcome" -> outcome(entry, body);
            case "released" -> verdicts.release(entry.caseId());
            default -> {
                // the rest says nothing about who may do what
            }
        }
    }

    /** Whoever corrects what is material has made the request their own. */
    private void changed(Entry entry, RecordValue fields) {
        Map<String, DataValue> before = story.material();
        story.data = story.data.with(fields);
        fields.text("poNumber")
                .ifPresent(
                        number -> verdicts.made(number, story.chains.iterator().next()));
        if (entry.kind().equals("resolve") && !story.material().equals(before)) {
            story.parties.addAll(entry.identities());
        }
    }

    private void standingUsed(Entry entry, RecordValue body, List<PerformedBy> performed) {
        decisions.standing(entry, body);
        story.approvedOn = story.material();
        performed.add(new PerformedBy(
                verdicts.law().demandOf(story.workflow, "spend").function(),
                Set.of(body.text("grantor").orElseThrow())));
    }

    private void begin(Entry entry, RecordValue body) {
        RecordValue header = body.record("header");
        story.workflow = header.text("workflow").orElseThrow();
        story.chains.add(header.text("correlation").orElseThrow());
        story.requester = header.text("requester").orElseThrow();
        story.parties.add(story.requester);
        header.text("beneficiary").ifPresent(story.parties::add);
        verdicts.refuse(
                entry.principal().filter(who -> !story.parties.contains(who)).isPresent(),
                "1.6-4 a case was started for somebody whom it does not name",
                entry,
                entry.actor());
        verdicts.refuse(
                entry.byPerson() && !story.parties.stream().allMatch(entry::known),
                "controls 1 a case is for somebody whom nobody knows",
                entry,
                story.parties);
        story.facility = header.text("facility").orElse("");
        story.data = body.record("data");
        story.data.text("poNumber").flatMap(verdicts::chainOf).ifPresent(story.chains::add);
        story.state = body.text("state").orElseThrow();
        story.phase = body.text("phase").orElseThrow();
    }

    /** Nothing but a person takes a step by hand, the directory knows them, and has them act for whom they say. */
    private void judgeActor(Entry entry) {
        verdicts.refuse(
                entry.actor().kind() == io.bursar.model.people.Actor.Kind.AI_AGENT
                        && !entry.kind().equals("propose"),
                "G8 a model did more than propose",
                entry,
                entry.actor());
        if (entry.byPerson()) {
            verdicts.refuse(!entry.known(entry.actor().id()), "1.2 an unknown person acted", entry, entry.actor());
            entry.principal()
                    .ifPresent(principal -> verdicts.refuse(
                            !entry.mayActFor(principal),
                            "1.6-6 somebody acted for another without a delegation",
                            entry,
                            entry.actor()));
            entry.principal()
                    .ifPresent(principal -> verdicts.refuse(
                            !entry.known(principal), "1.6-11 somebody acted for one who has left", entry, principal));
        }
    }

    private void moved(Entry entry, RecordValue body, List<PerformedBy> performed) {
        int row = body.decimal("row").map(java.math.BigDecimal::intValue).orElse(0);
        String event = body.text("on").orElse("");
        verbs.moved(entry, body);
        boolean byHand = entry.byPerson()
                && event.equals(entry.wish().text("event").orElse(""))
                && (entry.kind().equals("fire") || entry.kind().equals("start"));
        verdicts.refuse(byHand && cancelling, "CT3 a step was taken in a case that is being cancelled", entry, row);
        if (byHand) {
            verdicts.law()
                    .roleOf(story.workflow, row)
                    .ifPresent(role -> verdicts.refuse(
                            !entry.holds(entry.actor().id(), role),
                            "1.2 a step was taken without its role",
                            entry,
                            entry.actor() + " " + role));
            Set<String> jointly = story.performers(event);
            Set<String> people = jointly.isEmpty() ? entry.identities() : jointly;
            verdicts.law()
                    .functionOf(story.workflow, row)
                    .ifPresent(function -> performed.add(new PerformedBy(function, people)));
        }
        story.state = body.text("to").orElse(story.state);
        story.phase = body.text("phase").orElse(story.phase);
        mitigation.moved(entry, story.state);
    }

    /** Whoever submits a request, or submits it again, has made it theirs (canonical §1.6-4). */
    private void noteParties(Entry entry) {
        boolean submits = SUBMITS.contains(entry.wish().text("event").orElse(""))
                && !entry.kind().equals("take");
        if (submits || entry.kind().equals("start")) {
            story.parties.addAll(entry.identities());
        }
    }

    private void deed(Entry entry, PerformedBy act) {
        Set<String> objects = new LinkedHashSet<>(List.of(supplierBefore, story.supplier()));
        objects.remove("");
        // a review keeps apart what an approval does
        String function = act.function().replace(DecisionJudge.REVIEWED, "");
        boolean alone = entry.identities().equals(act.people()) && act.people().size() == 1;
        act.people()
                .forEach(person -> verdicts.deeds()
                        .add(new Deed(person, function, entry, Set.copyOf(story.chains), objects, alone)));
        Set<String> noted = new LinkedHashSet<>();
        entry.events().stream()
                .filter(event -> event.code().equals("acted"))
                .filter(event -> event.body().text("function").orElse("").equals(act.function()))
                .forEach(event -> noted.addAll(event.body().list("people").texts()));
        verdicts.refuse(
                !noted.containsAll(act.people()), "1.6-6 the trail does not keep everybody", entry, act.people());
    }

    private void intended(Entry entry, RecordValue body) {
        boolean undo = body.decimal("undoes").filter(of -> of.signum() > 0).isPresent();
        String alias = body.text("alias").orElse("");
        if (!undo) {
            forward.put(body.decimal("effect").orElseThrow().intValue(), alias);
            covers.judge(entry, alias);
        }
    }

    /** What was sent was still what is approved when it was known to be done. */
    private void outcome(Entry entry, RecordValue body) {
        String alias = forward.get(body.decimal("effect").orElseThrow().intValue());
        // what lands while the case is being cancelled is taken back
        if (alias != null && !cancelling && body.text("state").orElse("").equals("CONFIRMED")) {
            covers.judge(entry, alias);
        }
    }
}
