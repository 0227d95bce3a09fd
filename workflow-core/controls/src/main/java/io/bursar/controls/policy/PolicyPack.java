package io.bursar.controls.policy;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.variation.ParameterSet;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.ServiceLine;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of an enterprise's policy: immutable, and identified by the hash of its text (controls §9). Routing and
 * parameters of a case are pinned to the version at submit; authority and separation of duties count as in force at the
 * act.
 *
 * <pre>{@code
 * BusinessCalendar office = pack.calendar("FACILITY_BUSINESS", facility);
 * ParameterSet parameters = pack.parameters(points, pack.place(facility, null), today);
 * }</pre>
 *
 * @param header which version it is
 * @param authority who may decide what
 * @param organization which facilities there are, who works which queue, and when
 * @param grants how scopes differ from the enterprise
 */
public record PolicyPack(Header header, Authority authority, Organization organization, List<VariationGrant> grants) {

    /** Copies the grants. */
    public PolicyPack {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(organization, "organization");
        grants = List.copyOf(grants);
        if (grants.size() > VariationResolver.MAX_GRANTS) {
            throw new IllegalArgumentException("A policy has too many variation grants");
        }
    }

    /** The hash of its text. */
    public Digest digest() {
        return header.digest();
    }

    /** The calendar of a name as it holds for a facility; fails with {@code INVALID_POLICY} when there is none. */
    public BusinessCalendar calendar(String name, FacilityId facility) {
        return organization.calendars().calendar(name, facility);
    }

    /**
     * Where a facility stands in the chain of scopes; fails with {@code INVALID_POLICY} when the policy has none of
     * that id.
     */
    public Place place(FacilityId facility, @Nullable ServiceLine serviceLine) {
        return new Place(organization.facility(facility).legalEntity(), facility, serviceLine);
    }

    /** What the variation points of a workflow are for a place on a day: what a case pins at submit. */
    public ParameterSet parameters(Collection<VariationPoint> points, Place place, LocalDate day) {
        return VariationResolver.resolveAll(points, place, grants, day);
    }

    /**
     * Which version of the policy it is.
     *
     * @param id the name of the policy, the same over its versions
     * @param version the version
     * @param effectiveFrom first day
     * @param digest the hash of the text it was read from
     */
    public record Header(String id, String version, LocalDate effectiveFrom, Digest digest) {

        /** Refuses nulls. */
        public Header {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(effectiveFrom, "effectiveFrom");
            Objects.requireNonNull(digest, "digest");
        }
    }

    /**
     * Who may decide what.
     *
     * @param limits the delegation of financial authority
     * @param duties the rules of segregation of duties
     * @param standing the standing approvals
     */
    public record Authority(AuthorityTable limits, SodRules duties, List<StandingApproval> standing) {

        /** Most standing approvals of one policy. */
        public static final int MAX_STANDING = 20_000;

        /** Copies the standing approvals. */
        public Authority {
            Objects.requireNonNull(limits, "limits");
            Objects.requireNonNull(duties, "duties");
            standing = List.copyOf(standing);
            if (standing.size() > MAX_STANDING) {
                throw new IllegalArgumentException("A policy has too many standing approvals");
            }
        }
    }
}
