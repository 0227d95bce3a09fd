package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges who is added as a further reviewer, and that nobody who was is passed over (canonical §1.6). */
final class ReviewerJudge {

    private final Verdicts verdicts;
    private final Story story;
    private final Map<String, Set<String>> added = new TreeMap<>();
    private final Map<String, RecordValue> tasks = new TreeMap<>();

    ReviewerJudge(Verdicts verdicts, Story story) {
        this.verdicts = verdicts;
        this.story = story;
    }

    void opened(RecordValue task) {
        if (task.text("kind").orElse("").equals("approval")) {
            tasks.put(number(task), task);
        }
    }

    void closed(RecordValue task) {
        tasks.remove(number(task));
    }

    private static String number(RecordValue task) {
        return task.decimal("task").orElseThrow().toPlainString();
    }

    /** Who adds is asked or owns the process, and is no party; who is added could approve. */
    void added(Entry entry, RecordValue body) {
        String reviewer = body.text("reviewer").orElseThrow();
        Set<String> parties = parties(entry);
        Set<String> adding = new LinkedHashSet<>(entry.identities());
        verdicts.refuse(!entry.byPerson(), "G8 somebody else than a person added a reviewer", entry, reviewer);
        verdicts.refuse(adding.contains(reviewer), "1.6 somebody added themselves", entry, reviewer);
        verdicts.refuse(
                tasks.values().stream().noneMatch(task -> mayTake(entry, task))
                        && !entry.holds(entry.actor().id(), "PROCESS_OWNER"),
                "1.6 somebody who is not asked added a reviewer",
                entry,
                entry.actor());
        adding.retainAll(story.everyParty());
        verdicts.refuse(!adding.isEmpty(), "1.6-4 a party added a reviewer", entry, adding);
        verdicts.refuse(parties.contains(reviewer), "1.6-4 a party was added as a reviewer", entry, reviewer);
        verdicts.refuse(
                !entry.known(reviewer) || entry.away(reviewer),
                "1.6-6 somebody who is not there was added as a reviewer",
                entry,
                reviewer);
        verdicts.refuse(
                !added.computeIfAbsent(story.approval, any -> new LinkedHashSet<>())
                        .add(reviewer),
                "1.6-5 a reviewer was added twice",
                entry,
                reviewer);
        // a decision of whom the plan asks no longer counts for nothing, and they may be asked to look at it
        verdicts.refuse(
                story.onThis().stream()
                        .filter(one -> one.approves() || one.verdict().equals("REJECT"))
                        .filter(one -> story.asked.contains(one.seat()))
                        .anyMatch(one -> one.people().contains(reviewer)),
                "1.6-5 somebody who had decided was added as a reviewer",
                entry,
                reviewer);
        verdicts.refuse(body.text("reason").orElse("").isBlank(), "1.6 a reviewer without a reason", entry, reviewer);
    }

    private static boolean mayTake(Entry entry, RecordValue task) {
        String person = entry.actor().id();
        String queue = task.text("queue").orElse("");
        return task.text("assignee")
                .map(person::equals)
                .orElseGet(() -> entry.holds(person, queue.substring(0, Math.max(0, queue.indexOf('@')))));
    }

    private Set<String> parties(Entry entry) {
        Set<String> parties = new LinkedHashSet<>(story.everyParty());
        if (story.approval.equals("ratification")) {
            parties.addAll(story.joined("submitEmergency"));
        }
        Set<String> closed = new LinkedHashSet<>(parties);
        parties.forEach(party -> closed.addAll(entry.delegatesOf(party)));
        return closed;
    }

    /** Whoever was added has said yes as well; where they cannot any more, somebody above them has (§1.6-11). */
    void judgeApproved(Entry entry, List<Story.Said> live) {
        Set<String> yes = new LinkedHashSet<>();
        live.stream().filter(Story.Said::approves).forEach(one -> yes.addAll(one.people()));
        for (String reviewer : added.getOrDefault(story.approval, Set.of())) {
            boolean above =
                    cannot(reviewer) && story.planned.chain(reviewer).stream().anyMatch(yes::contains);
            verdicts.refuse(
                    !yes.contains(reviewer) && !above, "1.6 an added reviewer was passed over", entry, reviewer);
        }
    }

    private boolean cannot(String reviewer) {
        Entry then = story.planned;
        // who recuses takes along whoever stands in for them, as a party does
        boolean recused = story.onThis().stream()
                .filter(one -> one.verdict().equals("RECUSE"))
                .anyMatch(one -> one.people().contains(reviewer)
                        || then.delegatesOf(one.seat()).contains(reviewer));
        boolean busy = verdicts.deeds().stream().anyMatch(deed -> deed.person().equals(reviewer));
        return !then.known(reviewer) || then.away(reviewer) || parties(then).contains(reviewer) || recused || busy;
    }
}
