package io.bursar.engine.kernel;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodRules;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.ActRow;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Optional;

/** Brings in what was so before and belongs to no open case: it is kept in the case of the import. */
final class HistoryDesk {

    private final Proceeding proceeding;

    HistoryDesk(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    boolean bringEntry(Wish.ImportEntry wish) {
        boolean ofImports = proceeding.here().header().pins().workflow().equals(LegacyOrigin.IMPORTS);
        if (!ofImports || !proceeding.here().id().equals(wish.origin().run())) {
            throw new Refusal(Finding.error("CUT_NOT_SIGNED_OFF", "What was before is kept with its import"));
        }
        wish.entry().fold(act -> bring(wish.origin(), act), known -> bring(wish.origin(), known));
        new ImportRun(proceeding).requireSignedOff(wish.origin());
        return false;
    }

    private boolean bring(LegacyOrigin origin, LegacyEntry.Act act) {
        ScopeKey scope = scope(act);
        if (act.at().isAfter(proceeding.now())) {
            throw new Refusal(ImportDesk.future(act.at()));
        }
        proceeding.happen(Happenings.of(
                EventCode.ACT_IMPORTED,
                Happenings.actImported(act, List.of(scope.toString()), false)
                        .body()
                        .with("origin", origin.toData())));
        proceeding.act(new ActRow(
                act.person(),
                scope.toString(),
                ImportedFunction.of(act.function()),
                act.at(),
                proceeding.here().id()));
        return true;
    }

    /** A scope that some rule looks at for this function: any other would be kept and never found. */
    private ScopeKey scope(LegacyEntry.Act act) {
        SodRules rules = proceeding.rules().policy().authority().duties();
        if (!rules.knows(act.function())) {
            throw new Refusal(ImportDesk.unknownAct(act));
        }
        Optional<ScopeKey> scope = Optional.ofNullable(act.scope()).flatMap(this::parsed);
        return scope.filter(key -> rules.lookAt(act.function(), key))
                .orElseThrow(() ->
                        new Refusal(Finding.error("CUT_SCOPE_UNUSED", "No rule looks at this function in this scope")
                                .with("function", act.function())
                                .with("scope", act.scope() == null ? "" : act.scope())));
    }

    private Optional<ScopeKey> parsed(String text) {
        try {
            return Optional.of(new CaseObjects(proceeding).read(text));
        } catch (IllegalArgumentException malformed) {
            // as good as a scope nobody looks at: said so with the row
            return Optional.empty();
        }
    }

    private boolean bring(LegacyOrigin origin, LegacyEntry.Known known) {
        proceeding.happen(Happenings.of(
                EventCode.REFERENCE_IMPORTED,
                Data.record()
                        .put("subject", known.subject())
                        .put("fields", known.fields())
                        .put("origin", origin.toData())
                        .build()));
        return true;
    }
}
