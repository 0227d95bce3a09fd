package io.bursar.erp.screening.run;

import io.bursar.erp.screening.list.ListedParty;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.model.identity.Digest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed from one edition of a list to the next. Whoever was clear on the former edition, and has not changed
 * since, is clear on the next where nobody in {@link #added} looks like them; a hit whose entry is in {@link #removed}
 * is a hit no more. An entry that was changed is removed and added.
 *
 * <pre>{@code
 * ListUpdate update = ListUpdate.between(october, november);
 * ScreeningRun.against(List.of(update.added())).next(suppliers, RunPosition.start(today));
 * }</pre>
 *
 * @param added a list of the entries that are new or changed, with name, date and file of the next edition
 * @param removed the entries that are no longer there, or no longer so
 */
public record ListUpdate(ScreeningList added, List<ListedParty> removed) {

    /** Copies the entries. */
    public ListUpdate {
        Objects.requireNonNull(added, "added");
        removed = List.copyOf(removed);
    }

    /** Compares two editions by the content of their rows; their order makes no difference. */
    public static ListUpdate between(ScreeningList former, ScreeningList next) {
        return new ListUpdate(
                new ScreeningList(next.name(), next.date(), notIn(next.parties(), contents(former)), next.reading()),
                notIn(former.parties(), contents(next)));
    }

    /** Whether nothing changed but the date. */
    public boolean empty() {
        return added.parties().isEmpty() && removed.isEmpty();
    }

    private static Set<Digest> contents(ScreeningList list) {
        return list.parties().stream().map(ListedParty::content).collect(Collectors.toUnmodifiableSet());
    }

    private static List<ListedParty> notIn(List<ListedParty> parties, Set<Digest> contents) {
        return parties.stream()
                .filter(party -> !contents.contains(party.content()))
                .toList();
    }
}
