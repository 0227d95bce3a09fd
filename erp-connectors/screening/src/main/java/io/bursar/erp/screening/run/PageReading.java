package io.bursar.erp.screening.run;

import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.screening.match.ScreenedParty;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the findings of one page. */
final class PageReading {

    private static final String NOTHING_TO_COMPARE = "SCR-201";

    private final RunPosition from;
    private final List<PartyFinding> hits = new ArrayList<>();
    private final List<PartyFinding> clear = new ArrayList<>();
    private final List<PartyFinding> stale = new ArrayList<>();
    private final List<Finding> errors = new ArrayList<>();
    private Optional<String> after;
    private long screened;

    PageReading(RunPosition from) {
        this.from = from;
        this.after = from.after();
        this.screened = from.screened();
    }

    void screen(ScreenedParty party, List<ListScreening> lists) {
        String key = party.key();
        if (after.filter(last -> last.compareTo(key) >= 0).isPresent()) {
            throw new BursarException(
                    FailureCode.CONNECTOR_PROTOCOL,
                    "A source of parties gives its keys out of order",
                    Map.of("key", key, "after", after.orElse("")));
        }
        after = Optional.of(key);
        screened++;
        if (comparable(party)) {
            add(new PartyFinding(
                    key,
                    lists.stream().map(list -> list.check(party, from.day())).toList()));
        } else {
            errors.add(Finding.error(NOTHING_TO_COMPARE, "A party has neither a name nor a number to compare")
                    .with("key", key));
        }
    }

    RunPage result(boolean last) {
        return new RunPage(hits, clear, stale, errors, new RunPosition(from.day(), after, screened, last));
    }

    private void add(PartyFinding finding) {
        switch (finding.verdict()) {
            case POSSIBLE_MATCH -> hits.add(finding);
            case STALE -> stale.add(finding);
            case CLEAR -> clear.add(finding);
        }
    }

    private static boolean comparable(ScreenedParty party) {
        return !party.names().isEmpty()
                || party.identity().npi().isPresent()
                || party.identity().upin().isPresent()
                || party.identity().tinKey().isPresent();
    }
}
