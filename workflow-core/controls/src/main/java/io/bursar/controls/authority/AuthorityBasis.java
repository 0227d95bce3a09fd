package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a limit is asked for: a type of commitment, in a place, on a day.
 *
 * <pre>{@code
 * new AuthorityBasis(CommitmentType.OPEX_BUDGETED,
 *         List.of(Scope.facility("MERCY"), Scope.legalEntity("MERCY-INC"), Scope.ENTERPRISE), today);
 * }</pre>
 *
 * @param type what is committed
 * @param scopes the place and everything around it, narrow to wide, at most {@value #MAX_SCOPES}
 * @param date the business day of the act
 */
public record AuthorityBasis(CommitmentType type, List<Scope> scopes, LocalDate date) {

    /** Most scopes of one chain. */
    public static final int MAX_SCOPES = 8;

    /** Copies the scopes. */
    public AuthorityBasis {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(date, "date");
        scopes = List.copyOf(scopes);
        if (scopes.size() > MAX_SCOPES) {
            throw new IllegalArgumentException("A scope chain is over the limit");
        }
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("type", type.code())
                .put("scopes", Data.texts(scopes.stream().map(Scope::toString).toList()))
                .put("date", date)
                .build();
    }

    /** Reads the stored form. */
    public static AuthorityBasis from(RecordValue stored) {
        return new AuthorityBasis(
                CommitmentType.ofCode(StoredFields.text(stored, "type")),
                stored.list("scopes").texts().stream().map(Scope::parse).toList(),
                StoredFields.date(stored, "date"));
    }
}
