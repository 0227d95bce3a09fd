package io.bursar.engine.kernel;

import io.bursar.controls.approval.Parties;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.DelegatedLimit;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.standing.GrantorFacts;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.standing.StandingCheck;
import io.bursar.controls.standing.StandingQuestion;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds a live standing approval for a case, and uses it: the grantor counts as the approver (canonical §1.6-9). */
final class StandingDesk {

    /**
     * The version of the kernel since which the grantor's acts are read again under the grantor's lock, and the
     * authority is that of the case's own column.
     */
    static final int LOCKED_SINCE = 5;

    private static final String OF_GRANT = "standing:";

    private static final DelegationRules DELEGATION = new DelegationRules(DelegatedLimit.WITHIN_BOTH);

    private final Proceeding proceeding;
    private final Desks desks;

    StandingDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** The fact: {@code live}, and if so {@code id}, {@code grantor} and {@code limit}. */
    Optional<DataValue> find(FactSource.Standing standing) {
        Optional<DataValue> amount = desks.facts().value(standing.amount());
        if (!(amount.orElse(null) instanceof MoneyValue money)) {
            return proceeding.facts().incomplete() ? Optional.empty() : Optional.of(dead());
        }
        if (Book.of(proceeding.here().work()).has(Book.REVIEWERS)) {
            // a standing approval asks nobody, and who was added as a reviewer must be asked
            return Optional.of(dead());
        }
        for (StandingApproval grant : proceeding.rules().policy().authority().standing()) {
            if (grant.caseClass().equals(standing.approvalClass())) {
                boolean live = isLive(grant, question(standing.approvalClass(), counted(money.value())));
                if (proceeding.facts().incomplete()) {
                    return Optional.empty();
                }
                if (live) {
                    return Optional.of(Data.record()
                            .put("live", true)
                            .put("id", grant.id())
                            .put("grantor", grant.grantor().value())
                            .put("limit", grant.limits().perCase())
                            .put("amount", money)
                            .build());
                }
            }
        }
        return Optional.of(dead());
    }

    /** What a case counts against a grant: in the currency of the limits. */
    private Money counted(Money amount) {
        return new Rates(proceeding).inLimits(amount);
    }

    private static RecordValue dead() {
        return Data.record().put("live", false).build();
    }

    private StandingQuestion question(String caseClass, Money amount) {
        return new StandingQuestion(
                proceeding.here().id(),
                caseClass,
                amount,
                new People(proceeding).scopes(),
                proceeding.today(),
                parties());
    }

    /** Whoever a party has delegated to approves nothing of it, beforehand no more than in person. */
    private Parties parties() {
        Parties parties = new CaseParties(proceeding).now();
        return proceeding.kernel() < LOCKED_SINCE
                ? parties
                : parties.alsoExcluding(DELEGATION.delegatesOf(
                        parties.excluded(),
                        proceeding.today(),
                        new People(proceeding).availability(parties.excluded()).delegations()));
    }

    private boolean isLive(StandingApproval grant, StandingQuestion question) {
        Availability availability = new People(proceeding).availability(List.of(grant.grantor()));
        AuthorityLevel level = availability.levels().get(grant.grantor());
        AuthorityLimit limit = level == null
                ? AuthorityLimit.NONE
                : proceeding
                        .rules()
                        .policy()
                        .authority()
                        .limits()
                        .limitOf(level, new AuthorityBasis(column(), question.scopes(), question.date()));
        List<SodConflict> conflicts =
                act().map(function -> conflicts(function, grant.grantor())).orElse(List.of());
        GrantorFacts facts = new GrantorFacts(
                level != null && !availability.absent().contains(grant.grantor()),
                limit,
                commitments(grant),
                conflicts);
        return StandingCheck.check(grant, question, facts).isEmpty();
    }

    /** The column under which the case is approved where it is not by a standing approval. */
    private CommitmentType column() {
        return columnPath()
                .flatMap(desks.facts()::value)
                .map(value -> CommitmentType.ofCode(((TextValue) value).value()))
                .orElse(CommitmentType.OPEX_BUDGETED);
    }

    private Optional<String> columnPath() {
        return proceeding.kernel() < LOCKED_SINCE
                ? Optional.empty()
                : proceeding.definition().vocabulary().approvals().values().stream()
                        .map(spec -> spec.money().column())
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** The grantor approves by this, and is held against duties like anybody who approves: under the lock. */
    private List<SodConflict> conflicts(FunctionName function, PersonId grantor) {
        return proceeding.kernel() < LOCKED_SINCE
                ? desks.acts().routingConflicts(function, grantor)
                : desks.acts().strictly(function, grantor);
    }

    private Optional<FunctionName> act() {
        return proceeding.definition().vocabulary().approvals().values().stream()
                .map(ApprovalSpec::conduct)
                .map(ApprovalSpec.Conduct::act)
                .findFirst();
    }

    private List<Commitment> commitments(StandingApproval grant) {
        Instant since = grant.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        Optional<DataValue> rows = proceeding.facts().ask(new FactRequest.CommittedUnder(List.of(key(grant)), since));
        return ((ListValue) rows.orElse(ListValue.EMPTY))
                .records().stream().map(row -> commitment(grant, row)).toList();
    }

    private static Commitment commitment(StandingApproval grant, RecordValue row) {
        return new Commitment(
                CommitmentKey.parse(key(grant)),
                CaseId.of(row.text("case").orElseThrow()),
                row.instant("at").orElseThrow(),
                row.money("amount").orElseThrow(),
                Commitment.State.COUNTED);
    }

    private static String key(StandingApproval grant) {
        return OF_GRANT + grant.id();
    }

    /** Whether a case counts under this key against a standing approval. */
    static boolean isOfGrant(String key) {
        return key.startsWith(OF_GRANT);
    }

    /** Records the grantor as approver, and counts the case against the grant. */
    boolean use(String factName) {
        Optional<DataValue> fact = desks.facts().value(factName);
        proceeding.requireComplete();
        if (!(fact.orElse(null) instanceof RecordValue live) || !live.isTrue("live")) {
            throw new Refusal(Finding.error("STA_NOT_LIVE", "No standing approval is live for this case"));
        }
        PersonId grantor = new PersonId(live.text("grantor").orElseThrow());
        Money amount = live.money("amount").orElseThrow();
        proceeding.happen(Happenings.of(
                EventCode.STANDING_USED,
                Data.record()
                        .put("id", live.text("id").orElseThrow())
                        .put("grantor", grantor.value())
                        .put("digest", new BytesValue(desks.approvals().digest().bytes()))
                        .put("total", amount)
                        .put(
                                "limit",
                                AuthorityLimit.upTo(live.money("limit").orElseThrow())
                                        .toData())
                        .build()));
        proceeding.happen(Happenings.of(
                EventCode.COMMITTED,
                Data.record()
                        .put(
                                "keys",
                                Data.list(withOwnKeys(OF_GRANT + live.text("id").orElseThrow())))
                        .put("amount", counted(amount))
                        .build()));
        act().ifPresent(function -> desks.acts().attribute(function, grantor));
        return true;
    }

    /** The grant's key beside the keys under which the case counts already. */
    private List<DataValue> withOwnKeys(String key) {
        RecordValue counted = Book.of(proceeding.here().work()).record(Book.COMMITMENT);
        java.util.ArrayList<DataValue> keys =
                new java.util.ArrayList<>(counted.list("keys").items());
        keys.add(new TextValue(key));
        return keys;
    }
}
