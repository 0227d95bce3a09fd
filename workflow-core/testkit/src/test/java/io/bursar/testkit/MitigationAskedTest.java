package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import org.junit.jupiter.api.Test;

/** Whoever asks beforehand is told of a compensating control too, and which one it is. */
class MitigationAskedTest {

    private final MitigationLab dock = new MitigationLab();
    private final CaseRef order = dock.ordered();

    private ActAnswer mayReceive() {
        Command command = Command.of(
                CommandId.derivedFrom("ask", order.id().toString()),
                order.id(),
                Actor.person("sam"),
                new Wish.Fire("receive", RecordValue.EMPTY));
        return dock.bench.lab.bursar().engine().questions().permission(command, Assumptions.NONE);
    }

    @Test
    void whoeverHasNoneIsToldWhichRuleForbidsIt() {
        assertThat(mayReceive()
                        .<String>fold(
                                allowed -> "",
                                forbidden -> forbidden.findings().get(0).code(),
                                needs -> ""))
                .isEqualTo("SOD-02");
    }

    @Test
    void whoeverHasOneIsToldWhichItIsAndWhoReviewsIt() {
        CaseRef request = dock.signed(MitigationLab.both());

        assertThat(mayReceive().<String>fold(allowed -> allowed.grounds().toString(), forbidden -> "", needs -> ""))
                .contains(
                        "SOD-02: looks at whoever would perform \"post receipt\", and a compensating control lets this person pass"
                                + " (case " + request.id() + "), to be reviewed by vera");
    }
}
