package io.bursar.erp.screening.match;

import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.model.identity.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one list says about one party, as it is kept for evidence (controls §3: list name, list date, query keys hash,
 * result).
 *
 * <pre>{@code
 * answer.evidence();   // a hash that changes with list, query, day or result
 * }</pre>
 *
 * @param list name of the list
 * @param listDate the day the list was published; empty where nobody knows
 * @param verdict what it says
 * @param hits who looks like the party, strongest first, at most {@link ListScreening#MAX_HITS}
 * @param proof the hashes
 */
public record ListAnswer(
        String list, Optional<LocalDate> listDate, ListVerdict verdict, List<ListHit> hits, Proof proof) {

    /**
     * The hashes that let a stranger compare.
     *
     * @param queryKeys hash of everything that was compared
     * @param listContent hash of the list's file
     * @param answer hash of list, query, day, verdict and hits
     */
    public record Proof(Digest queryKeys, Digest listContent, Digest answer) {}

    /** Copies the hits. */
    public ListAnswer {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(listDate, "listDate");
        Objects.requireNonNull(verdict, "verdict");
        hits = List.copyOf(hits);
        Objects.requireNonNull(proof, "proof");
    }

    static ListAnswer of(ScreeningList list, ScreenedParty party, Found found) {
        List<ListHit> strongest =
                found.hits().stream().limit(ListScreening.MAX_HITS).toList();
        ListVerdict verdict = strongest.isEmpty()
                ? (list.staleOn(found.day()) ? ListVerdict.STALE : ListVerdict.CLEAR)
                : ListVerdict.POSSIBLE_MATCH;
        Digest query = Evidence.ofQuery(party);
        Digest content = list.reading().content();
        Evidence answer = new Evidence()
                .add(list.name())
                .add(list.date().map(LocalDate::toString).orElse(""))
                .add(content.toString())
                .add(query.toString())
                .add(found.day().toString())
                .add(verdict.code());
        strongest.forEach(hit -> answer.add(hit.party().entryId())
                .add(hit.party().content().toString())
                .add(hit.matchedOn().toString())
                .add(hit.similarity().toString()));
        return new ListAnswer(list.name(), list.date(), verdict, strongest, new Proof(query, content, answer.hash()));
    }

    /** The hash of the whole answer, in hex. */
    public String evidence() {
        return proof.answer().toString();
    }

    /** Who was found on which day. */
    record Found(List<ListHit> hits, LocalDate day) {}
}
