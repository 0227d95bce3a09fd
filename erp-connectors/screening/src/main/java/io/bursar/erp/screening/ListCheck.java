package io.bursar.erp.screening;

import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.screening.match.ScreenedParty;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.TransportReason;
import io.bursar.erp.spi.evidence.ScreeningCheck;
import io.bursar.erp.spi.evidence.ScreeningCheckCapability;
import io.bursar.erp.spi.evidence.ScreeningCheckRequest;
import io.bursar.erp.spi.evidence.ScreeningListResult;
import io.bursar.erp.spi.evidence.ScreeningSubject;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.RetryAdvice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks the lists of a shelf about the subjects of one request. */
final class ListCheck implements ScreeningCheckCapability {

    /** Most subjects of one request: a supplier with its owners and signers. */
    static final int MAX_SUBJECTS = 100;

    private final ListShelf shelf;
    private final InstantSource clock;
    private final ZoneId zone;

    ListCheck(ListShelf shelf, InstantSource clock, ZoneId zone) {
        this.shelf = shelf;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public QueryOutcome query(CapabilityRequest<ScreeningCheckRequest> request) {
        ScreeningCheckRequest asked = request.content();
        if (asked.subjects().isEmpty() || asked.subjects().size() > MAX_SUBJECTS) {
            return invalid();
        }
        Optional<List<ListScreening>> lists = lists(asked.lists());
        // a list that is not there, or of which nobody knows the date, was not asked: that is not clear
        if (lists.isEmpty()) {
            return Outcomes.unavailable(TransportReason.OUTAGE, RetryAdvice.AFTER_OPERATOR_ACTION);
        }
        try {
            return Outcomes.answer(answer(asked, lists.get()), clock.instant());
        } catch (BursarException | IllegalArgumentException over) {
            return invalid();
        }
    }

    private static QueryOutcome invalid() {
        return Outcomes.unavailable(TransportReason.INVALID_REQUEST, RetryAdvice.NEVER);
    }

    private Optional<List<ListScreening>> lists(List<String> names) {
        List<ListScreening> found = new ArrayList<>();
        if (names.isEmpty()) {
            found.addAll(shelf.all());
        }
        for (String name : names) {
            Optional<ListScreening> list = shelf.find(name);
            if (list.isEmpty()) {
                return Optional.empty();
            }
            found.add(list.get());
        }
        boolean dated = found.stream().allMatch(list -> list.list().date().isPresent());
        return found.isEmpty() || !dated ? Optional.empty() : Optional.of(found);
    }

    private ScreeningCheck answer(ScreeningCheckRequest asked, List<ListScreening> lists) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Named> parties = new ArrayList<>();
        for (ScreeningSubject subject : asked.subjects()) {
            parties.add(new Named(subject.name(), SubjectReading.party(asked.requestId(), subject)));
        }
        List<ScreeningListResult> results = lists.stream()
                .map(list -> new ListResults(list, today).of(parties))
                .toList();
        ScreeningResult worst = results.stream()
                .map(ScreeningListResult::result)
                .max(Comparator.naturalOrder())
                .orElse(ScreeningResult.STALE);
        return new ScreeningCheck(worst, today, results);
    }

    /** A party and how the request names it. */
    record Named(String name, ScreenedParty party) {}
}
