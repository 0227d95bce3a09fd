package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a decision at the moment it was made, and the use of a standing approval. */
final class DecisionJudge {

    /** Begins the name under which a review is recorded: it is no approval. */
    static final String REVIEWED = "reviewed:";

    private static final Set<String> SPEAKS = Set.of("APPROVE", "REJECT");

    private final Verdicts verdicts;
    private final Story story;

    DecisionJudge(Verdicts verdicts, Story story) {
        this.verdicts = verdicts;
        this.story = story;
    }

    /** Judges and remembers a decision; gives the function that it is, where it says yes or no. */
    Optional<String> decided(Entry entry, RecordValue body) {
        String person = body.text("person").orElseThrow();
        String seat = body.text("principal").orElse(person);
        Story.Said said = new Story.Said(
                entry,
                person,
                seat,
                body.text("verdict").orElseThrow(),
                body.text("meaning").orElseThrow(),
                story.material());
        verdicts.refuse(!entry.byPerson(), "G8 somebody else than a person decided", entry, person);
        verdicts.refuse(
                !entry.identities().equals(said.people()), "1.6-6 a decision is not the actor's", entry, person);
        verdicts.refuse(story.state.equals("ON_HOLD"), "CT4 a case on hold was decided", entry, person);
        if (SPEAKS.contains(said.verdict())) {
            judgeParties(entry, said);
            judgeSeat(entry, said);
        }
        story.said.add(said);
        String act = verdicts.law().demandOf(story.workflow, story.approval).function();
        return SPEAKS.contains(said.verdict())
                ? Optional.of(said.meaning().equals("REVIEW") ? REVIEWED + act : act)
                : Optional.empty();
    }

    private void judgeParties(Entry entry, Story.Said said) {
        Set<String> parties = story.everyParty();
        if (said.meaning().equals("RATIFY") || story.approval.equals("ratification")) {
            parties.addAll(story.joined("submitEmergency"));
        }
        Set<String> closed = new LinkedHashSet<>(parties);
        parties.forEach(party -> closed.addAll(entry.delegatesOf(party)));
        Set<String> both = new LinkedHashSet<>(said.people());
        both.retainAll(closed);
        verdicts.refuse(!both.isEmpty(), "1.6-4 a party decided on the own request", entry, both);
    }

    /** A specialist's seat belongs to whoever held the role when asked; a seat is given on for one step only. */
    private void judgeSeat(Entry entry, Story.Said said) {
        if (said.meaning().startsWith("SPECIALIST:")) {
            String role = said.meaning().substring("SPECIALIST:".length());
            boolean holds = entry.holds(said.seat(), role) || story.planned.holds(said.seat(), role);
            verdicts.refuse(!holds, "1.6-1 somebody decided without the role", entry, said.seat() + " " + role);
        }
        verdicts.refuse(
                !said.person().equals(said.seat())
                        && !entry.delegatesOf(said.seat()).contains(said.person()),
                "1.6-6 somebody decided for another without a delegation",
                entry,
                said.person());
        verdicts.refuse(!entry.known(said.seat()), "1.6-11 somebody decided for one who has left", entry, said.seat());
        List<Story.Said> before = story.onThis();
        verdicts.refuse(
                before.stream()
                        .filter(one ->
                                SPEAKS.contains(one.verdict()) && one.meaning().equals(said.meaning()))
                        .anyMatch(one -> one.person().equals(said.person())
                                && said.meaning().startsWith("SPECIALIST:")),
                "1.6-5 one person spoke twice for one stage",
                entry,
                said.person());
    }

    void standing(Entry entry, RecordValue body) {
        String id = body.text("id").orElseThrow();
        Law.Standing grant = verdicts.law().standing().get(id);
        if (grant == null) {
            verdicts.refuse(true, "1.6-9 an unknown standing approval was used", entry, id);
            return;
        }
        verdicts.refuse(
                entry.day().isBefore(grant.from()) || entry.day().isAfter(grant.expires()),
                "1.6-9 a standing approval was used on a day on which it does not hold",
                entry,
                entry.day());
        verdicts.refuse(
                !Set.of("ENTERPRISE", story.facility).contains(grant.place()),
                "1.6-9 a standing approval was used where it does not hold",
                entry,
                grant.place());
        BigDecimal counted = verdicts.count(id, entry.caseId(), story.total());
        verdicts.refuse(
                story.total().compareTo(new BigDecimal(grant.perCase())) > 0,
                "1.6-9 a standing approval let a case above its limit pass",
                entry,
                story.total());
        verdicts.refuse(
                counted.compareTo(new BigDecimal(grant.cumulative())) > 0,
                "1.6-9 a standing approval let more pass than its cumulative limit",
                entry,
                counted);
        Set<String> parties = story.everyParty();
        parties.addAll(entry.identities());
        verdicts.refuse(parties.contains(grant.grantor()), "1.6-9 the grantor is a party", entry, grant.grantor());
        verdicts.refuse(entry.away(grant.grantor()), "1.6-9 the grantor is not in position", entry, grant.grantor());
        verdicts.refuse(
                !verdicts.law().covers(story.column(), entry.level(grant.grantor()), story.total()),
                "1.6-9 the grantor has not the authority",
                entry,
                grant.grantor());
        story.used.add(new Story.Used(entry, id, story.material()));
    }
}
