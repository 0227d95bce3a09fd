package io.bursar.engine.kernel;

import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodRules;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether the terms of a compensating control are such as may be signed, as a fact (controls §1). */
final class MitigationTerms {

    private final Proceeding proceeding;

    MitigationTerms(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /**
     * {@code mitigable}: the rule in force provides for it; {@code second}: who signs beside its owner; {@code dated}:
     * the days are in order, not over, and no more than are allowed; {@code few}: the facility has as few people as the
     * rule asks for; {@code statement}: what the second signer confirms, and {@code confirmed}: it is what stands in
     * the case; {@code apart}: who profits does not review; {@code byReviewer}: the command is the reviewer's; and the
     * key of its claim.
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
        SodCondition condition = duties().condition(rule.get());
        Optional<Boolean> few = isFew(condition);
        if (few.isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonId> reviewer = asked.text("reviewer").map(PersonId::new);
        return Optional.of(Data.record()
                .put("mitigable", second.isPresent())
                .put("second", second.map(RoleName::value).orElse(null))
                .put("dated", isDated(asked))
                .put("few", few.get())
                .put("statement", condition.statement().isEmpty() ? null : condition.statement())
                .put(
                        "confirmed",
                        condition
                                .unconfirmed(asked.text("statement").orElse(""))
                                .isEmpty())
                .put("apart", reviewer.isPresent() && !reviewer.equals(person))
                .put(
                        "byReviewer",
                        reviewer.isPresent()
                                && reviewer.equals(proceeding.command().actor().asPerson()))
                .put(claim.kind(), claim.key())
                .build());
    }

    private Optional<RoleName> second(String ruleId) {
        return duties().secondSigner(ruleId);
    }

    private SodRules duties() {
        return proceeding.rules().policy().authority().duties();
    }

    /** Whether as few people hold the roles here as the rule asks for; empty while the directory has not answered. */
    private Optional<Boolean> isFew(SodCondition condition) {
        String here = Scope.facility(
                        proceeding.here().header().place().facility().value())
                .toString();
        Set<PersonId> holders = new TreeSet<>();
        boolean answered = true;
        for (RoleName role : new TreeSet<>(condition.holding())) {
            RecordValue with =
                    Data.record().put("role", role.value()).put("scope", here).build();
            Optional<DataValue> names = proceeding.facts().ask(new FactRequest.Ask("holders", with));
            answered &= names.isPresent();
            names.ifPresent(list -> ((ListValue) list).texts().forEach(name -> holders.add(new PersonId(name))));
        }
        return answered ? Optional.of(condition.isMetBy(holders)) : Optional.empty();
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
