package io.bursar.examples.healthsystem.plan;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.embedded.sample.SampleCostCenter;
import io.bursar.embedded.sample.SampleStaff;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.time.BusinessCalendar;
import java.util.List;
import java.util.Objects;

/**
 * The hospitals that take part in a run, with their people and hours.
 *
 * <pre>{@code
 * Hospitals hospitals = Hospitals.first(8, standards.policy(), SampleStaff.riverbend());
 * }</pre>
 *
 * @param facilities the facilities, in the order of the sample data
 * @param policy the policy they share
 * @param staff the people
 */
public record Hospitals(List<String> facilities, PolicyPack policy, SampleStaff staff) {

    /** Copies the list. */
    public Hospitals {
        facilities = List.copyOf(facilities);
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(staff, "staff");
    }

    /** The first so many of the sample hospitals. */
    public static Hospitals first(int count, PolicyPack policy, SampleStaff staff) {
        List<String> all = SampleCostCenter.all().stream()
                .map(SampleCostCenter::facility)
                .distinct()
                .limit(count)
                .toList();
        return new Hospitals(all, policy, staff);
    }

    /** The opening hours of a facility. */
    public BusinessCalendar calendar(String facility) {
        return policy.calendar("FACILITY_BUSINESS", new FacilityId(facility));
    }

    /** The books a facility is in. */
    public LegalEntityId entity(String facility) {
        return policy.organization().facility(new FacilityId(facility)).legalEntity();
    }

    /** The people with a role at a facility itself. */
    public List<PersonId> at(String facility, String role) {
        return staff.at(facility, role);
    }

    /** A cost centre by the last part of its name; fails where the facility has none. */
    public SampleCostCenter centre(String facility, String department) {
        return SampleCostCenter.of(facility).stream()
                .filter(centre -> centre.id().endsWith("-" + department))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A facility has no such department"));
    }
}
