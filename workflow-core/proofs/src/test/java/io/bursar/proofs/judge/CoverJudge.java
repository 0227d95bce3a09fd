package io.bursar.proofs.judge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges whether what leaves the house is covered by approvals of what it is now (canonical §1.6). */
final class CoverJudge {

    private final Verdicts verdicts;
    private final Story story;
    private final ReviewerJudge reviewers;

    CoverJudge(Verdicts verdicts, Story story, ReviewerJudge reviewers) {
        this.verdicts = verdicts;
        this.story = story;
        this.reviewers = reviewers;
    }

    /** An effect leaves, or is known to have been done. */
    void judge(Entry entry, String alias) {
        if (story.emergency() && !alias.equals("pay")) {
            judgeEmergency(entry);
            return;
        }
        if (story.used.stream().noneMatch(use -> use.about().equals(story.material()))) {
            judgeApproved(entry);
            verdicts.refuse(
                    !story.satisfied,
                    "G1 something left while the log does not say that its plan is satisfied",
                    entry,
                    story.total());
        }
    }

    /** The log says that the plan is complete. */
    void judgeApproved(Entry entry) {
        List<Story.Said> live = story.onThis();
        Law.Demand demand =
                verdicts.law().demandOf(story.workflow, story.approval.isEmpty() ? "spend" : story.approval);
        boolean ratifies = story.approval.equals("ratification");
        judgeRejections(entry, live);
        judgeMeanings(entry, live, ratifies);
        judgeRoles(entry, live, demand);
        if (demand.money()) {
            judgeMoney(entry, live, ratifies);
        }
        judgeHumans(entry, live, demand);
        reviewers.judgeApproved(entry, live);
    }

    /** An emergency goes first and is ratified later; two people act, and nothing is paid before (§1.6-12). */
    private void judgeEmergency(Entry entry) {
        Set<String> performers = story.joined("submitEmergency");
        verdicts.refuse(performers.size() < 2, "1.6-12 an emergency is one person's", entry, performers);
    }

    private void judgeRejections(Entry entry, List<Story.Said> live) {
        for (Story.Said one : live) {
            boolean committee = one.meaning().equals("SPECIALIST:CAPITAL_COMMITTEE");
            verdicts.refuse(
                    one.verdict().equals("REJECT") && !committee && !story.emergency(),
                    "1.6-7 what was rejected left the house",
                    entry,
                    one.person());
        }
    }

    private void judgeMeanings(Entry entry, List<Story.Said> live, boolean ratifies) {
        Map<String, String> spoken = new LinkedHashMap<>();
        for (Story.Said one : live) {
            for (String person : one.people()) {
                String before = one.approves() && !one.reviews() && !ratifies
                        ? spoken.putIfAbsent(person, one.meaning())
                        : null;
                verdicts.refuse(
                        before != null && !before.equals(one.meaning()),
                        "1.6-5 one person counts with two meanings",
                        entry,
                        person);
            }
        }
    }

    private void judgeRoles(Entry entry, List<Story.Said> live, Law.Demand demand) {
        BigDecimal from = story.varied == null ? new BigDecimal(demand.committeeFrom()) : story.varied;
        demand.meaningsFor(story.total(), from).forEach((meaning, count) -> {
            Set<String> people = new LinkedHashSet<>();
            Set<String> seats = new LinkedHashSet<>();
            live.stream()
                    .filter(one -> one.approves() && one.meaning().equals(meaning))
                    .forEach(one -> {
                        people.add(one.person());
                        seats.add(one.seat());
                    });
            verdicts.refuse(
                    Math.min(people.size(), seats.size()) < count,
                    "1.6-1 fewer people of a role approved than must",
                    entry,
                    meaning + " " + people);
        });
    }

    private void judgeMoney(Entry entry, List<Story.Said> live, boolean ratifies) {
        String meaning = ratifies ? "RATIFY" : "SPEND";
        List<Story.Said> money = live.stream()
                .filter(Story.Said::approves)
                .filter(one -> one.meaning().equals(meaning))
                .toList();
        boolean covered =
                money.stream().anyMatch(one -> verdicts.law().covers(story.column(), level(one), story.total()));
        verdicts.refuse(
                !covered, "1.6-3 nobody who approved has the authority", entry, story.total() + " " + names(money));
        if (verdicts.law().needsTwoSignatures(story.column(), story.total())) {
            Set<String> signers = new LinkedHashSet<>();
            money.stream().filter(one -> level(one) >= 6).forEach(one -> signers.add(one.person()));
            verdicts.refuse(signers.size() < 2, "controls 2 a joint signature is not complete", entry, signers);
        }
    }

    /** The committee of last resort decides as L8, whatever the level of who votes for it. */
    private static int level(Story.Said one) {
        return one.by().holds(one.seat(), "GOVERNING_BODY") ? 8 : one.level();
    }

    private static List<String> names(List<Story.Said> said) {
        return said.stream().map(one -> one.person() + "@L" + level(one)).toList();
    }

    private void judgeHumans(Entry entry, List<Story.Said> live, Law.Demand demand) {
        Set<String> people = new LinkedHashSet<>();
        people.add(story.requester);
        live.stream().filter(one -> one.approves() && !one.reviews()).forEach(one -> people.add(one.person()));
        verdicts.refuse(people.size() < demand.humans(), "1.6-5 fewer people than the case needs", entry, people);
    }
}
