package io.bursar.erp.screening;

import io.bursar.erp.screening.list.ListFolder;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.screening.run.ListUpdate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The lists in use, each in its newest edition. A new edition takes the place of the former at once; checks that run go
 * on with the one they began with.
 *
 * <pre>{@code
 * ListShelf shelf = ListShelf.of(ListFolder.read(folder, ListReader.standard()).lists());
 * Optional<ListUpdate> update = shelf.put(november);   // what a run on the update has to look at
 * }</pre>
 */
public final class ListShelf {

    private final ConcurrentMap<String, ListScreening> lists = new ConcurrentHashMap<>();

    private ListShelf() {}

    /** A shelf with these lists. */
    public static ListShelf of(Collection<ScreeningList> lists) {
        ListShelf shelf = new ListShelf();
        lists.forEach(shelf::put);
        return shelf;
    }

    /** A shelf with the lists of a folder that could be read; what could not is in {@link ListFolder#faults}. */
    public static ListShelf of(ListFolder folder) {
        return of(folder.lists());
    }

    /** Puts a list or its next edition; gives what changed, empty where the list is new. */
    public Optional<ListUpdate> put(ScreeningList list) {
        ListScreening former = lists.put(list.name(), new ListScreening(list));
        return Optional.ofNullable(former).map(before -> ListUpdate.between(before.list(), list));
    }

    /** A list by its name. */
    public Optional<ListScreening> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** All lists in the order of their names. */
    public List<ListScreening> all() {
        Map<String, ListScreening> sorted = new TreeMap<>(lists);
        return List.copyOf(sorted.values());
    }
}
