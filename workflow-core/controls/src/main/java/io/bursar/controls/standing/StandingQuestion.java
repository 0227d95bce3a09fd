package io.bursar.controls.standing;

import io.bursar.controls.approval.Parties;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A case that might pass under a standing approval.
 *
 * <pre>{@code
 * new StandingQuestion(caseId, "CATALOG_LOW_RISK", Money.usd("420.00"), scopes, today, Parties.of(dana));
 * }</pre>
 *
 * @param caseId the case
 * @param caseClass its class
 * @param amount its total commitment
 * @param scopes the place and everything around it, narrow to wide
 * @param date the business day of the act
 * @param parties requester, beneficiary and others who may not be the grantor
 */
public record StandingQuestion(
        CaseId caseId, String caseClass, Money amount, List<Scope> scopes, LocalDate date, Parties parties) {

    /** Copies the scopes. */
    public StandingQuestion {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseClass, "caseClass");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(parties, "parties");
        scopes = List.copyOf(scopes);
    }
}
