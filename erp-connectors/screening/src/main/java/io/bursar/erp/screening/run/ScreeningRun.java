package io.bursar.erp.screening.run;

import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.screening.match.ScreenedParty;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Screens everybody against some lists, page by page: monthly, or after an update against what is new on a list
 * ({@link ListUpdate#added}). It keeps nothing; the position of the last page is all it needs to go on. The same lists,
 * parties and day give the same findings, however often the run was stopped.
 *
 * <pre>{@code
 * ScreeningRun monthly = ScreeningRun.against(List.of(leie, sam, ohio));
 * RunPage first = monthly.next(suppliers, RunPosition.start(today));
 * }</pre>
 */
public final class ScreeningRun {

    /** Most parties of one page. */
    public static final int PAGE = 500;

    /** Most lists of one run. */
    public static final int MAX_LISTS = 100;

    private final List<ListScreening> lists;

    private ScreeningRun(List<ListScreening> lists) {
        this.lists = lists;
    }

    /** A run against lists; fails with {@code INVALID_POLICY} without any, or with more than the limit. */
    public static ScreeningRun against(Collection<ScreeningList> lists) {
        if (lists.isEmpty() || lists.size() > MAX_LISTS) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "A run asks at least one list, and at most so many",
                    Map.of("lists", Integer.toString(lists.size()), "limit", Integer.toString(MAX_LISTS)));
        }
        return new ScreeningRun(lists.stream().map(ListScreening::new).toList());
    }

    /**
     * Screens the next page; after the end, nobody.
     *
     * @throws BursarException {@code CONNECTOR_PROTOCOL} where the source gives keys out of order, which would leave
     *     somebody out
     */
    public RunPage next(PartySource source, RunPosition position) {
        PageReading page = new PageReading(position);
        if (position.done()) {
            return page.result(true);
        }
        List<ScreenedParty> parties = source.next(position.after(), PAGE);
        if (parties.size() > PAGE) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A source of parties gives more than was asked for",
                    Map.of("limit", Integer.toString(PAGE)));
        }
        parties.forEach(party -> page.screen(party, lists));
        return page.result(parties.size() < PAGE);
    }
}
