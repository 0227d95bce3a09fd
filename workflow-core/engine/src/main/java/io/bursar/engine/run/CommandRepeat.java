package io.bursar.engine.run;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.command.Command;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Whether a command that was committed is the one that is asked for once more. Where the id comes from a browser or is
 * derived from a task, it may be somebody else's or something else's: to say then that it is done would let a host go
 * on, and commit rows of its own, as if somebody had been asked.
 */
final class CommandRepeat {

    /** The id of the command belongs to what was done before, and this is something else. */
    static final String USED = "SYS_COMMAND_USED";

    /** What a person hands in may be sealed on its way into the log, and is not compared. */
    private static final List<String> HANDED_IN = List.of("payload", "correction", "proposal");

    private static final String IMPORT = "import-";

    private final CaseStore store;

    CommandRepeat(CaseStore store) {
        this.store = store;
    }

    /** Why a command is not the one under its id; empty where it is, or nothing is committed under it. */
    Optional<Finding> other(Command command) {
        return store.receipt(command.id())
                .flatMap(receipt ->
                        store.log(receipt.caseId(), receipt.seq(), 1).stream().findFirst())
                .map(row -> AuditRecord.parse(row.bytes()))
                .filter(before -> !isImported(command, before) && !isSame(command, before))
                .map(before -> Finding.error(
                                USED, "The id of the command was used for something else, or by somebody else")
                        .with("case", command.caseId())
                        .with("done", before.command().kind())
                        .with("by", before.command().performer().actor())
                        .with("at", before.command().at()));
    }

    /** A row of a former system has one id in every run of an import, which compares itself what was brought before. */
    private static boolean isImported(Command command, AuditRecord before) {
        String kind = command.wish().kind();
        return kind.startsWith(IMPORT) && before.command().kind().equals(kind);
    }

    private static boolean isSame(Command command, AuditRecord before) {
        return before.caseId().equals(command.caseId())
                && before.command().performer().actor().equals(command.actor())
                && before.command().kind().equals(command.wish().kind())
                && bare(wished(before)).equals(bare(WishCodec.write(command.wish())));
    }

    private static RecordValue wished(AuditRecord record) {
        return record.content().facts().stream()
                .filter(fact -> fact.source().equals(RecordMaker.COMMAND))
                .findFirst()
                .map(fact -> (RecordValue) fact.value())
                .orElse(RecordValue.EMPTY);
    }

    private static RecordValue bare(RecordValue wish) {
        RecordValue bare = wish;
        for (String field : HANDED_IN) {
            bare = bare.without(field);
        }
        return bare;
    }
}
