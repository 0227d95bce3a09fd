package io.bursar.erp.screening;

import io.bursar.erp.screening.match.ListAnswer;
import io.bursar.erp.screening.match.ListHit;
import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.screening.match.ListVerdict;
import io.bursar.erp.screening.match.MatchedOn;
import io.bursar.erp.spi.evidence.ScreeningHit;
import io.bursar.erp.spi.evidence.ScreeningListResult;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What one list says about all subjects of a request, in the words of the contract. */
final class ListResults {

    private final ListScreening list;
    private final LocalDate today;

    ListResults(ListScreening list, LocalDate today) {
        this.list = list;
        this.today = today;
    }

    ScreeningListResult of(List<ListCheck.Named> parties) {
        List<ListAnswer> answers = new ArrayList<>();
        List<ScreeningHit> hits = new ArrayList<>();
        for (ListCheck.Named named : parties) {
            ListAnswer answer = list.check(named.party(), today);
            answers.add(answer);
            answer.hits().forEach(hit -> hits.add(hit(named.name(), hit)));
        }
        ListVerdict worst = answers.stream()
                .map(ListAnswer::verdict)
                .max(Comparator.naturalOrder())
                .orElse(ListVerdict.STALE);
        List<ScreeningHit> strongest = hits.stream()
                .sorted(Comparator.comparing(ScreeningHit::strength).reversed())
                .limit(ListScreening.MAX_HITS)
                .toList();
        return new ScreeningListResult(
                list.list().name(), result(worst), list.list().date().orElseThrow(), evidence(answers), strongest);
    }

    private static ScreeningHit hit(String subject, ListHit hit) {
        return new ScreeningHit(
                subject,
                hit.party().entryId(),
                hit.party().shownName(),
                hit.matchedOn().stream().map(MatchedOn::code).toList(),
                hit.strength().shown(),
                ScreeningResult.POSSIBLE_MATCH);
    }

    private static ScreeningResult result(ListVerdict verdict) {
        return switch (verdict) {
            case CLEAR -> ScreeningResult.CLEAR;
            case STALE -> ScreeningResult.STALE;
            case POSSIBLE_MATCH -> ScreeningResult.POSSIBLE_MATCH;
        };
    }

    /** Each subject's evidence has a fixed length, so that joining them is unambiguous. */
    private static String evidence(List<ListAnswer> answers) {
        if (answers.size() == 1) {
            return answers.get(0).evidence();
        }
        String all = answers.stream().map(ListAnswer::evidence).collect(Collectors.joining());
        return Digest.of(all.getBytes(StandardCharsets.US_ASCII)).toString();
    }
}
