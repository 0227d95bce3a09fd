package io.bursar.engine.restricted;

import io.bursar.audit.vault.Vault;
import io.bursar.definition.data.FieldSpec;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.port.CommandIntake;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * Seals restricted values in the vault before anything of a command is recorded: values in the clear, in fields of type
 * {@code Token} of a restricted class, become tokens. Blanks and hyphens are taken out and letters made capitals, so
 * that one number has one token. In the data of a start and of a correction each field is taken as the definition says;
 * in the payload of an event whatever is named like a restricted field is taken as one.
 *
 * <p>What is sealed for a command that is then refused stays in the vault, and nowhere else.
 *
 * <pre>{@code
 * CommandIntake intake = new VaultIntake(vault, SealingRules.of(new ValueSubjects(key)));
 * Host host = Host.of(store, directory, systems).withIntake(intake);
 * }</pre>
 */
public final class VaultIntake implements CommandIntake {

    private final Vault vault;
    private final SealingRules rules;

    /** An intake into a vault. */
    public VaultIntake(Vault vault, SealingRules rules) {
        this.vault = Objects.requireNonNull(vault, "vault");
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    @Override
    public Admission admit(Command command, CaseForm form) {
        List<FieldSpec> fields = form.definition().vocabulary().data();
        RestrictedFields restricted = new RestrictedFields(fields);
        if (restricted.none()) {
            return new Admission.Admitted(command);
        }
        Sealing sealing = new Sealing(vault, rules, command.caseId());
        Wish sealed = wish(command.wish(), form, new Places(sealing, fields, restricted));
        return sealing.findings().isEmpty()
                ? new Admission.Admitted(
                        new Command(command.id(), command.caseId(), command.actor(), sealed, command.terms()))
                : new Admission.Refused(sealing.findings());
    }

    private Wish wish(Wish wish, CaseForm form, Places places) {
        if (wish instanceof Wish.Start start) {
            Opening opening = start.opening();
            RecordValue data = places.data(said(form, opening.data()));
            return new Wish.Start(
                    new Opening(opening.workflow(), opening.place(), opening.people(), data), start.event());
        }
        if (wish instanceof Wish.ImportCase imported) {
            Opening opening = imported.opening();
            return new Wish.ImportCase(
                    new Opening(
                            opening.workflow(),
                            opening.place(),
                            opening.people(),
                            places.data(said(form, opening.data()))),
                    imported.legacy());
        }
        if (wish instanceof Wish.Resolve resolve) {
            return new Wish.Resolve(
                    resolve.exception(), resolve.resolution(), places.data(said(form, resolve.correction())));
        }
        if (wish instanceof Wish.Fire fire) {
            return new Wish.Fire(fire.event(), places.payload(fire.payload()));
        }
        if (wish instanceof Wish.Take take) {
            return new Wish.Take(take.fact(), take.event(), places.payload(take.payload()));
        }
        return wish;
    }

    /** The data with what is said of its values in the clear. */
    private RecordValue said(CaseForm form, RecordValue data) {
        RecordValue whole = form.known().with(data);
        return data.with(rules.formats().say(form.definition().id(), whole));
    }

    private record Places(Sealing sealing, List<FieldSpec> fields, RestrictedFields restricted) {

        RecordValue data(RecordValue data) {
            return sealing.data("", fields, data);
        }

        RecordValue payload(RecordValue payload) {
            return sealing.payload("", restricted, payload);
        }
    }
}
