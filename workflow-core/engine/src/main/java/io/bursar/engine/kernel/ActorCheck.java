package io.bursar.engine.kernel;

import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.Optional;

/**
 * Asks before every act of a person whether the directory knows them, and whether whoever they act for has delegated to
 * them (canonical §1.2, §1.6-6). Decisions ask the same of the approver of their stage, in words of their own.
 */
final class ActorCheck {

    /** Since this version of the kernel the check is made; what was decided before is decided again without it. */
    static final int SINCE = 2;

    private final Proceeding proceeding;

    ActorCheck(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    void check() {
        Actor actor = proceeding.command().actor();
        Wish wish = proceeding.command().wish();
        boolean decides = wish instanceof Wish.Decide decide && decide.verdict() != Verdict.REQUEST_INFO;
        if (actor.kind() != Actor.Kind.PERSON || decides || proceeding.kernel() < SINCE) {
            return;
        }
        requireKnown(new PersonId(actor.id()));
        CaseHeader.Place place = wish.begins().map(Opening::place).orElseGet(this::placeOfCase);
        actor.principalPerson().ifPresent(principal -> {
            requireKnown(principal);
            requireDelegation(principal, place);
        });
        if (wish instanceof Wish.Start start) {
            requireParty(start);
        }
    }

    private CaseHeader.Place placeOfCase() {
        return proceeding.here().header().place();
    }

    void requireKnown(PersonId person) {
        RecordValue with = Data.record().put("personId", person.value()).build();
        Optional<DataValue> answer = proceeding.facts().ask(new FactRequest.Ask("person", with));
        proceeding.requireComplete();
        boolean known = answer.orElse(null) instanceof RecordValue found && found.isTrue("found");
        if (!known) {
            throw new Refusal(unknown(person));
        }
    }

    static Finding unknown(PersonId person) {
        return Finding.error("POL_UNKNOWN_PERSON", "The people directory knows nobody of this id")
                .with("person", person);
    }

    private void requireDelegation(PersonId principal, CaseHeader.Place place) {
        Actor actor = proceeding.command().actor();
        RecordValue with = Data.record()
                .put("delegate", actor.id())
                .put("facility", place.facility().value())
                .build();
        Optional<DataValue> delegators = proceeding.facts().ask(new FactRequest.Ask("delegators", with));
        proceeding.requireComplete();
        boolean delegated =
                ((ListValue) delegators.orElse(ListValue.EMPTY)).texts().contains(principal.value());
        if (!delegated) {
            throw new Refusal(
                    Finding.error("POL_NO_DELEGATION", "No delegation in force lets one person act for the other")
                            .with("person", actor.id())
                            .with("principal", principal));
        }
    }

    /** Whoever is acted for asks or benefits, so that they do not decide on it either (canonical §1.6-4). */
    private void requireParty(Wish.Start start) {
        var people = start.opening().people();
        requireKnown(people.requester());
        if (people.beneficiary() != null && proceeding.kernel() >= CaseParties.WIDE_SINCE) {
            requireKnown(people.beneficiary());
        }
        Optional<PersonId> principal = proceeding.command().actor().principalPerson();
        boolean party = principal
                .map(person -> person.equals(people.requester()) || person.equals(people.beneficiary()))
                .orElse(true);
        if (!party) {
            throw new Refusal(
                    Finding.error("POL_NOT_A_PARTY", "A case started for somebody names them as its requester")
                            .with("principal", principal.orElseThrow())
                            .with("requester", people.requester()));
        }
    }
}
