package io.bursar.verifier.internal.check;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodSignature;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.verifier.internal.staffing.StaffQuestions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who can sign the compensating control of a rule: its owner and, as somebody else, who signs beside, where the place
 * has as few people as the rule asks for (controls §1). What a second signer confirms is not known beforehand.
 */
final class Signers {

    private final SodRules rules;
    private final StaffQuestions staff;

    Signers(SodRules rules, StaffQuestions staff) {
        this.rules = rules;
        this.staff = staff;
    }

    /** Whether two people of a facility can sign the controls of all these rules. */
    boolean sign(Collection<String> ids, Facility facility) {
        return ids.stream().allMatch(id -> sign(id, facility));
    }

    private boolean sign(String id, Facility facility) {
        Set<PersonId> both = new TreeSet<>(staff.holders(SodSignature.OWNER, facility));
        boolean owned = !both.isEmpty();
        Set<PersonId> second = staff.holders(second(id), facility);
        both.addAll(second);
        boolean few =
                condition(id).isMetBy(staff.holders(List.copyOf(condition(id).holding()), facility));
        return owned && !second.isEmpty() && both.size() > 1 && few;
    }

    /** Under which condition the control of a rule is signed. */
    SodCondition condition(String id) {
        return rule(id).map(rule -> rule.terms().condition()).orElse(SodCondition.NONE);
    }

    /** Who signs beside the owner of a rule. */
    RoleName second(String id) {
        return rule(id).flatMap(rule -> Optional.ofNullable(rule.terms().secondSigner()))
                .orElse(SodSignature.SECURITY_OFFICER);
    }

    private Optional<SodRule> rule(String id) {
        return rules.all().stream()
                .filter(rule -> id.equals(rule.id()) || id.startsWith(rule.id() + " "))
                .findFirst();
    }
}
