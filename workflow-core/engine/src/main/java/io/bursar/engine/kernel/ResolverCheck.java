package io.bursar.engine.kernel;

import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may resolve an exception: whoever works its queue, and of doubts and controls nobody who is in them. */
final class ResolverCheck {

    /** Since which kernel a doubt is settled by no party, and for the values it was settled for. */
    static final int DOUBTS_SINCE = 5;

    /** Since which kernel whoever an exception was raised for does not resolve it either. */
    static final int IN_PLACE_SINCE = 5;

    private final Proceeding proceeding;
    private final Desks desks;

    ResolverCheck(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /**
     * The resolver works the exception's queue; for controls and invoice holds it is not the person whose act raised it
     * (canonical X7).
     */
    void require(ExceptionCase exception) {
        Actor actor = proceeding.command().actor();
        Optional<PersonId> person = actor.asPerson();
        List<Task> tasks = proceeding.here().work().tasks().stream()
                .filter(open ->
                        open.kind() == TaskKind.EXCEPTION && open.subject().stage() == exception.number())
                .toList();
        boolean mayResolve = person.isPresent()
                && tasks.stream().anyMatch(task -> desks.authorizer().mayTake(person.get(), task));
        if (!mayResolve) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "This person does not work the exception's queue")
                    .with("exception", exception.code()));
        }
        String code = exception.code().value();
        boolean separated = code.startsWith("POL_") || code.startsWith("INV_");
        if (separated && raised(exception, actor)) {
            throw new Refusal(
                    Finding.error("POL_SOD_CONFLICT", "The person whose act raised an exception does not resolve it"));
        }
        refuseParty(exception, actor);
    }

    /** Nobody settles a doubt about their own request, nor one they benefit from or handed in (canonical §1.6-4). */
    private void refuseParty(ExceptionCase exception, Actor actor) {
        if (proceeding.kernel() < DOUBTS_SINCE
                || !desks.exceptions().spec(exception.code()).terms().doubt()) {
            return;
        }
        Set<PersonId> parties = new CaseParties(proceeding).now().excluded();
        boolean own = Stream.of(actor.asPerson(), actor.principalPerson())
                .flatMap(Optional::stream)
                .anyMatch(parties::contains);
        if (own) {
            throw new Refusal(Finding.error("POL_SOD_CONFLICT", "Nobody settles a doubt about their own request")
                    .with("exception", exception.code()));
        }
    }

    /** Whether the actor raised an exception, or acts for whoever did, or somebody did in their place. */
    private boolean raised(ExceptionCase exception, Actor actor) {
        ExceptionCase.Origin origin = exception.origin();
        boolean forThem = actor.principalPerson().filter(origin::isBy).isPresent();
        return actor.asPerson().filter(origin::isBy).isPresent() || (forThem && proceeding.kernel() >= IN_PLACE_SINCE);
    }
}
