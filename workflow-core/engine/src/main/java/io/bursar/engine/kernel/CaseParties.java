package io.bursar.engine.kernel;

import io.bursar.controls.approval.Parties;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * For whom and by whom a case is: whoever asks, benefits or submits, and may therefore not decide on it (canonical
 * §1.6-4).
 */
final class CaseParties {

    /**
     * The version of the kernel since which whoever the data names as beneficiary, and whoever submits a case again,
     * are parties too.
     */
    static final int WIDE_SINCE = 5;

    /** The field in which every workflow names for whom it is (canonical, data sections). */
    private static final String BENEFICIARY = "beneficiaryId";

    private static final String PARTY = "party ";

    private final Proceeding proceeding;

    CaseParties(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The parties as the case stands now. */
    Parties now() {
        CaseHeader.People of = proceeding.here().header().people();
        Parties parties = Parties.of(of.requester());
        if (of.beneficiary() != null) {
            parties = parties.benefiting(of.beneficiary());
        }
        Set<PersonId> others = new LinkedHashSet<>();
        if (of.submittedBy() != null) {
            others.add(of.submittedBy());
        }
        if (proceeding.kernel() >= WIDE_SINCE) {
            beneficiaryOfData().ifPresent(others::add);
            others.addAll(submitters());
        }
        return parties.alsoExcluding(others);
    }

    /**
     * Whoever it is for must be somebody: under an id that nobody has, such as one in other letters, a party would be
     * hidden from every check (controls §1: whoever cannot be resolved counts as conflicted).
     */
    void requireKnownBeneficiary() {
        if (proceeding.kernel() >= WIDE_SINCE) {
            beneficiaryOfData().ifPresent(new ActorCheck(proceeding)::requireKnown);
        }
    }

    private Optional<PersonId> beneficiaryOfData() {
        return proceeding.here().data().text(BENEFICIARY).map(PersonId::new);
    }

    private Set<PersonId> submitters() {
        Set<PersonId> people = new LinkedHashSet<>();
        RecordValue events = Book.of(proceeding.here().work()).record(Book.JOINED);
        events.fields().keySet().stream()
                .map(events::record)
                .forEach(words -> words.fields().keySet().stream()
                        .filter(CaseParties::isParty)
                        .forEach(word -> words.text(word).map(PersonId::new).ifPresent(people::add)));
        return people;
    }

    /** Whether a word of a joint event stands for somebody who submitted, and for no part in a joint step. */
    static boolean isParty(String word) {
        return word.startsWith(PARTY);
    }

    /** Whoever submits a case, or submits it again, makes it theirs, and so does whoever they act for. */
    void noteSubmitters(String event) {
        if (proceeding.kernel() < WIDE_SINCE) {
            return;
        }
        Actor actor = proceeding.command().actor();
        Set<PersonId> known = now().excluded();
        Set<PersonId> submitting = new LinkedHashSet<>();
        actor.asPerson().ifPresent(submitting::add);
        actor.principalPerson().ifPresent(submitting::add);
        submitting.removeAll(known);
        int number = submitters().size();
        for (PersonId person : submitting) {
            number++;
            proceeding.happen(Happenings.of(
                    EventCode.JOINED,
                    Data.record()
                            .put("event", event)
                            .put("word", PARTY + number)
                            .put("person", person.value())
                            .build()));
        }
    }
}
