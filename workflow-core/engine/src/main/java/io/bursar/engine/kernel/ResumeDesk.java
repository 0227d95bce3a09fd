package io.bursar.engine.kernel;

import io.bursar.controls.policy.QueueRule;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.QueueName;
import java.util.List;
import java.util.Optional;

/**
 * Lets a parked effect go on that is proved not sent: as it was, under the same key, so that a receiver which enforces
 * keys absorbs it whatever happened before (canonical §1.7, X4). Ended cases too: what they still owe is sent.
 */
final class ResumeDesk {

    /** The version of the kernel since which a system that is back is sent the same intent under the same key. */
    static final int SINCE = 3;

    private static final String BACK = "CONNECTOR_BACK";

    private final Proceeding proceeding;
    private final Desks desks;

    ResumeDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean resume(Wish.Resume resume) {
        Effect effect = proceeding
                .here()
                .work()
                .effect(resume.effect())
                .filter(Effect::parked)
                .orElseThrow(() ->
                        new Refusal(Finding.error("SYS_NOT_PARKED", "No parked effect of the case has this number")));
        if (effect.inDoubt()) {
            throw new Refusal(Finding.error(
                            "SYS_EFFECT_IN_DOUBT",
                            "It may have been applied; a person looks in the system of record and resolves the exception")
                    .with("reason", Optional.ofNullable(effect.answer().code()).orElse("")));
        }
        requireOperator();
        again(effect);
        return true;
    }

    /** It is to be sent again, and nobody need look after it. */
    void again(Effect parked) {
        proceeding.happen(Happenings.of(
                EventCode.EFFECT_OUTCOME,
                Data.record()
                        .put("effect", parked.number())
                        .put("state", EffectState.INTENT.code())
                        .build()));
        desks.exceptions()
                .find(RuleLoop.UNAVAILABLE, SettlementDesk.about(parked.number()))
                .ifPresent(open -> desks.exceptions().close(open, BACK));
    }

    /** Whoever works the queue of systems that are away, also where no task of it is left (canonical §1.3). */
    private void requireOperator() {
        QueueName queue =
                desks.exceptions().spec(new ExceptionCode(RuleLoop.UNAVAILABLE)).queue();
        List<String> roles = proceeding.rules().policy().organization().queue(queue).map(QueueRule::roles).stream()
                .flatMap(List::stream)
                .map(role -> role.value())
                .toList();
        PersonId person = proceeding
                .command()
                .actor()
                .asPerson()
                .orElseThrow(
                        () -> new Refusal(Finding.error("POL_NOT_ALLOWED", "Parked effects are resumed by people")));
        if (roles.stream().noneMatch(role -> desks.authorizer().holds(person, role))) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "This person does not work the queue of parked effects")
                    .with("queue", queue));
        }
    }
}
