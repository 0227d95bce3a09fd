package io.bursar.standards.internal.policy;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads standing approvals. */
public final class StandingReader {

    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Z0-9_]{0,119}");

    private final SortedMap<FacilityId, Facility> facilities;
    private final Set<String> ids = new HashSet<>();

    private StandingReader(SortedMap<FacilityId, Facility> facilities) {
        this.facilities = facilities;
    }

    /** The approvals, without those with faults. */
    public static List<StandingApproval> read(YamlNode root, SortedMap<FacilityId, Facility> facilities) {
        YamlMapping file = root.mapping();
        file.only("approvals");
        return file.list("approvals", PolicyPack.Authority.MAX_STANDING, new StandingReader(facilities)::approval);
    }

    private Optional<StandingApproval> approval(YamlNode node) {
        YamlMapping approval = node.mapping();
        approval.only("id", "grantor", "class", "scope", "perCase", "cumulative", "from", "to");
        Optional<String> id = approval.required("id", YamlNode::text);
        id.filter(known -> !ids.add(known)).ifPresent(twice -> node.report(PolicyFault.DUPLICATE, Map.of("id", twice)));
        Optional<PersonId> grantor = approval.required("grantor", Scalars::person);
        Optional<String> caseClass = approval.required("class", word -> word.matching(CLASS));
        Optional<Scope> scope = approval.required("scope", word -> FacilityReader.scope(word, facilities));
        Optional<StandingApproval.Limits> limits = limits(approval);
        Optional<LocalDate> from = approval.required("from", YamlNode::date);
        Optional<LocalDate> to = approval.required("to", YamlNode::date);
        if (from.isPresent() && to.isPresent() && !lives(from.get(), to.get())) {
            node.report(PolicyFault.BAD_SPAN, Map.of("from", from.get(), "to", to.get()));
            return Optional.empty();
        }
        return id.flatMap(known -> grantor.flatMap(person ->
                caseClass.flatMap(name -> scope.flatMap(place -> limits.flatMap(most -> from.flatMap(first ->
                        to.map(last -> new StandingApproval(known, person, name, place, most, first, last))))))));
    }

    private static Optional<StandingApproval.Limits> limits(YamlMapping approval) {
        Optional<Money> perCase = approval.required("perCase", YamlNode::money);
        Optional<Money> cumulative = approval.required("cumulative", YamlNode::money);
        return perCase.flatMap(one -> cumulative
                .filter(all -> {
                    boolean fits = !one.isNegative() && !all.isNegative();
                    if (!fits) {
                        approval.node().report(PolicyFault.BAD_SPAN, Map.of("perCase", one, "cumulative", all));
                    }
                    return fits;
                })
                .map(all -> new StandingApproval.Limits(one, all)));
    }

    private static boolean lives(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && !to.isAfter(from.plusMonths(StandingApproval.MAX_MONTHS));
    }
}
