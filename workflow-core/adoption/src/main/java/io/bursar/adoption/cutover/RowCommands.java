package io.bursar.adoption.cutover;

import io.bursar.adoption.internal.RowReading;
import io.bursar.adoption.rows.Row;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Wish;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.people.Actor;
import java.util.Optional;
import java.util.UUID;

/** Makes the command of a row; its id follows from source and key alone. */
final class RowCommands {

    /** The refusal of a row whose import is not signed off: the last that is asked, so all else is known then. */
    static final String UNSIGNED = "CUT_NOT_SIGNED_OFF";

    /** No import has this id. */
    static final UUID TRIED = new UUID(0, 0);

    private final Standard standard;
    private final Import as;

    /** Which import the rows are taken under. */
    record Import(CaseId run, Digest file, Intake intake, String by) {}

    RowCommands(Standard standard, Import as) {
        this.standard = standard;
        this.as = as;
    }

    /** The command; empty where the row cannot be understood, which the reading says. */
    Optional<Command> of(RowReading reading) {
        Row row = reading.row();
        String source = as.intake().source();
        if (row.key().length() > LegacyOrigin.MAX_KEY) {
            reading.problem(Row.KEY, "ROW_KEY_TOO_LONG", "The key of a row is over the limit");
            return Optional.empty();
        }
        LegacyOrigin origin = new LegacyOrigin(
                as.run(), source, as.file(), new LegacyOrigin.Row(row.number(), row.key(), row.digest()));
        String kind = as.intake()
                .goesOnIn()
                .map(Object::toString)
                .orElse(as.intake().content().code());
        CommandId id = CommandId.derivedFrom("cutover", source, kind, row.key());
        return wish(reading, origin).map(wish -> {
            CaseId caseId = wish.begins().isPresent()
                    ? new CaseId(CommandId.derivedFrom("cutover-case", source, kind, row.key())
                            .value())
                    : as.run();
            return Command.of(id, caseId, Actor.person(as.by()), wish);
        });
    }

    private Optional<Wish> wish(RowReading reading, LegacyOrigin origin) {
        return switch (as.intake().content()) {
            case CASES ->
                new CaseRows(
                                standard.definition(as.intake().goesOnIn().orElseThrow()),
                                standard.policy().organization())
                        .wish(reading, origin);
            case ACTS -> HistoryRows.wish(standard.policy().authority().duties(), reading, origin);
            case REFERENCES -> ReferenceRows.wish(reading, origin);
        };
    }
}
