package io.bursar.engine.kernel;

import io.bursar.controls.sod.SodMitigation;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the terms of a compensating control are such as may be signed, as a fact (controls §1). */
final class MitigationTerms {

    private final Proceeding proceeding;

    MitigationTerms(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /**
     * {@code mitigable}: the rule in force provides for it; {@code second}: who signs beside its owner; {@code dated}:
     * the days are in order, not over, and no more than are allowed; {@code apart}: who profits does not review;
     * {@code byReviewer}: the command is the reviewer's; and the key of its claim.
     */
    Optional<DataValue> of(RecordValue asked) {
        Optional<String> rule = asked.text("rule");
        Optional<PersonId> person = asked.text("person").map(PersonId::new);
        if (rule.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        Optional<RoleName> second = second(rule.get());
        ClaimKey claim = SignedMitigations.claim(
                rule.get(), person.get(), proceeding.here().header().place().facility());
        Optional<PersonId> reviewer = asked.text("reviewer").map(PersonId::new);
        return Optional.of(Data.record()
                .put("mitigable", second.isPresent())
                .put("second", second.map(RoleName::value).orElse(null))
                .put("dated", isDated(asked))
                .put("apart", reviewer.isPresent() && !reviewer.equals(person))
                .put(
                        "byReviewer",
                        reviewer.isPresent()
                                && reviewer.equals(proceeding.command().actor().asPerson()))
                .put(claim.kind(), claim.key())
                .build());
    }

    private Optional<RoleName> second(String ruleId) {
        return proceeding.rules().policy().authority().duties().secondSigner(ruleId);
    }

    private boolean isDated(RecordValue asked) {
        Optional<LocalDate> from = asked.date("from");
        Optional<LocalDate> expires = asked.date("expires");
        return from.isPresent()
                && expires.isPresent()
                && !expires.get().isBefore(from.get())
                && !expires.get().isAfter(from.get().plusDays(SodMitigation.MAX_DAYS))
                && !expires.get().isBefore(proceeding.today());
    }
}
