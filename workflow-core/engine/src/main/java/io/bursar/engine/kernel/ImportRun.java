package io.bursar.engine.kernel;

import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.Optional;

/**
 * The import that a row belongs to: it must be of this file, signed off by somebody else than who runs it, and run by
 * who proposed it. Asked last, so that a row can be tried before the import is signed off.
 */
final class ImportRun {

    private final Proceeding proceeding;

    ImportRun(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    void requireSignedOff(LegacyOrigin origin) {
        RecordValue with = Data.record().put("run", origin.run().toString()).build();
        Optional<DataValue> answer = proceeding.facts().ask(new FactRequest.Ask(FactRequest.Ask.IMPORT_RUN, with));
        proceeding.requireComplete();
        if (!(answer.orElse(null) instanceof RecordValue run) || !run.isTrue("found")) {
            throw new Refusal(Finding.error("CUT_NOT_SIGNED_OFF", "No such import was proposed")
                    .with("import", origin.run()));
        }
        if (!run.text("state").orElse("").equals(LegacyOrigin.LOADING)) {
            throw new Refusal(Finding.error("CUT_NOT_SIGNED_OFF", "The import is not signed off, or has ended")
                    .with("import", origin.run())
                    .with("state", run.text("state").orElse("")));
        }
        boolean same = run.text("file").orElse("").equals(origin.file().toString())
                && run.text("source").orElse("").equals(origin.source());
        if (!same) {
            throw new Refusal(Finding.error("CUT_OTHER_FILE", "The import was signed off for another file")
                    .with("import", origin.run()));
        }
        Actor actor = proceeding.command().actor();
        boolean runner = actor.kind() == Actor.Kind.PERSON
                && actor.id().equals(run.text("runBy").orElse(""));
        if (!runner) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only who proposed an import may run it")
                    .with("import", origin.run()));
        }
    }
}
