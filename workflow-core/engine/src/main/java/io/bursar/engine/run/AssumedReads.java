package io.bursar.engine.run;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the store has, with what people are assumed to have done. */
record AssumedReads(List<ActRow> assumed, StoreReads real) implements StoreReads {

    private static final Comparator<ActRow> OLDEST_FIRST = Comparator.comparing(ActRow::at);

    @Override
    public List<ActRow> acts(PersonId person, Collection<String> scopeKeys) {
        List<ActRow> all = new ArrayList<>(real.acts(person, scopeKeys));
        assumed.stream()
                .filter(act -> act.person().equals(person) && scopeKeys.contains(act.scopeKey()))
                .forEach(all::add);
        return all.stream().sorted(OLDEST_FIRST).toList();
    }

    @Override
    public List<ActRow> performers(String scopeKey, FunctionName function) {
        List<ActRow> all = new ArrayList<>(real.performers(scopeKey, function));
        assumed.stream()
                .filter(act -> act.scopeKey().equals(scopeKey) && act.function().equals(function))
                .forEach(all::add);
        return all.stream().sorted(OLDEST_FIRST).toList();
    }

    @Override
    public List<CommitmentRow> commitments(Collection<String> keys, Instant since) {
        return real.commitments(keys, since);
    }

    @Override
    public List<ClaimRow> claims(Collection<ClaimKey> keys) {
        return real.claims(keys);
    }
}
