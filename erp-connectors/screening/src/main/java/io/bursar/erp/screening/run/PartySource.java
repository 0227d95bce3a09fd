package io.bursar.erp.screening.run;

import io.bursar.erp.screening.match.ScreenedParty;
import java.util.List;
import java.util.Optional;

/**
 * Where a run takes those it screens from: the host's suppliers, owners and signers in the order of their keys.
 *
 * <pre>{@code
 * PartySource suppliers = (after, limit) -> select("where id > ? order by id limit ?", after.orElse(""), limit);
 * }</pre>
 */
@FunctionalInterface
public interface PartySource {

    /**
     * The next parties.
     *
     * @param after those whose keys come after this one, in the order of {@link String#compareTo}; empty for the first
     * @param limit most parties to give
     * @return in ascending order of keys; fewer than the limit at the end
     */
    List<ScreenedParty> next(Optional<String> after, int limit);
}
