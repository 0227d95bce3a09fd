package io.bursar.verifier.internal.staffing;

import io.bursar.controls.policy.Facility;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the people of all facilities are enough for whole cases and chains, and whether their entitlements can be
 * divided.
 */
public final class Staffing {

    private final Map<Facility, ChainSearch.Answer> answers = new LinkedHashMap<>();
    private final @Nullable Divided divided;

    private Staffing(List<CaseDemands> workflows, Collection<Facility> facilities, DutyRules duties) {
        Effort effort = Effort.whole();
        ChainSearch search = new ChainSearch(duties, effort);
        List<Site> sites = new ArrayList<>();
        for (Facility facility : facilities) {
            List<List<CaseDemand>> asked =
                    workflows.stream().map(demands -> demands.at(facility)).toList();
            ChainSearch.Answer answer = search.of(asked);
            answers.put(facility, answer);
            sites.add(new Site(facility.id().value(), asked, answer.softened()));
        }
        this.divided = chained() ? divided(sites, duties, effort) : null;
    }

    /** Asks it of facilities. */
    public static Staffing of(List<CaseDemands> workflows, Collection<Facility> facilities, DutyRules duties) {
        return new Staffing(workflows, facilities, duties);
    }

    /** Whether every chain has people; where one has not, they need not be divided. */
    private boolean chained() {
        return answers.values().stream()
                .allMatch(answer -> !answer.undecided()
                        && answer.shortages().stream()
                                .noneMatch(shortage -> shortage.softened().isEmpty()));
    }

    private static @Nullable Divided divided(List<Site> sites, DutyRules duties, Effort effort) {
        Found found = Division.of(sites, duties, effort);
        if (found == Found.ENOUGH) {
            return null;
        }
        return found == Found.UNDECIDED ? Divided.UNDECIDED : Divided.of(sites, duties, effort);
    }

    /** What chains of a facility are short of, fewest acts each. */
    public List<Shortage> shortages(Facility facility) {
        ChainSearch.Answer answer = answers.get(facility);
        return answer == null ? List.of() : answer.shortages();
    }

    /** Whether a limit was reached at a facility, so that more may be missing. */
    public boolean undecided(Facility facility) {
        ChainSearch.Answer answer = answers.get(facility);
        return answer != null && answer.undecided();
    }

    /** Why entitlements cannot be divided; empty where they can, or where chains are short of people anyway. */
    public Optional<Divided> divided() {
        return Optional.ofNullable(divided);
    }
}
