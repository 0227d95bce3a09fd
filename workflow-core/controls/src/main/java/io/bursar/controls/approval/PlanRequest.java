package io.bursar.controls.approval;

import io.bursar.controls.delegation.Availability;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan depends on, gathered by the engine from directory, policy and log.
 *
 * <pre>{@code
 * PlanRequest request = PlanRequest.builder(Parties.of(dana), PlanRules.of(APPROVE_REQUISITION))
 *     .tested(new TestedAmount(Money.usd("48000.00"), basis))
 *     .climb(new ClimbRequest(chain, board))
 *     .specialist(StageRequest.role(securityOfficer, holders))
 *     .build();
 * }</pre>
 *
 * @param parties who may not decide
 * @param rules what the workflow fixes
 * @param place where and on which day people are looked up
 * @param tested the amount that authority is tested against; null for plans that test the role only
 * @param climb the climb; null for plans without
 * @param specialists stages beside the cost-centre owner, all in parallel
 * @param committees stages after the climb, one after the other
 * @param reviews further reviewers whom approvers have added
 * @param availability who is away and who stands in
 * @param sod what segregation of duties would refuse; null where the host has no rules
 */
public record PlanRequest(
        Parties parties,
        PlanRules rules,
        Place place,
        @Nullable TestedAmount tested,
        @Nullable ClimbRequest climb,
        List<StageRequest> specialists,
        List<StageRequest> committees,
        List<ReviewRequest> reviews,
        Availability availability,
        @Nullable SodLookAhead sod) {

    /** Most specialist and committee stages of one plan. */
    public static final int MAX_STAGES = 32;

    /**
     * Where and when people are looked up.
     *
     * @param scopes narrow to wide
     * @param date the business day
     */
    public record Place(List<Scope> scopes, LocalDate date) {

        /** Copies the scopes. */
        public Place {
            Objects.requireNonNull(date, "date");
            scopes = List.copyOf(scopes);
        }
    }

    /** Copies the stages; a climb needs an amount. */
    public PlanRequest {
        Objects.requireNonNull(parties, "parties");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(availability, "availability");
        specialists = List.copyOf(specialists);
        committees = List.copyOf(committees);
        reviews = List.copyOf(reviews);
        if (climb != null && tested == null) {
            throw new IllegalArgumentException("A climb needs an amount to test");
        }
        if (specialists.size() + committees.size() > MAX_STAGES) {
            throw new IllegalArgumentException("A plan has too many stages");
        }
        if (reviews.size() > ReviewerCheck.MAX_REVIEWERS) {
            throw new IllegalArgumentException("A plan has too many reviewers");
        }
    }

    /** Begins a request. */
    public static Builder builder(Parties parties, PlanRules rules) {
        return new Builder(parties, rules);
    }

    /** Collects a request. */
    public static final class Builder {

        private final Parties parties;
        private final PlanRules rules;
        private final List<StageRequest> specialists = new ArrayList<>();
        private final List<StageRequest> committees = new ArrayList<>();
        private final List<ReviewRequest> reviews = new ArrayList<>();
        private @Nullable Place place;
        private @Nullable TestedAmount tested;
        private @Nullable ClimbRequest climb;
        private Availability availability = Availability.EVERYONE;
        private @Nullable SodLookAhead sod;

        private Builder(Parties parties, PlanRules rules) {
            this.parties = parties;
            this.rules = rules;
        }

        /** The amount that authority is tested against; also says where and when, unless {@link #place} does. */
        public Builder tested(@Nullable TestedAmount amount) {
            this.tested = amount;
            return this;
        }

        /** Where and when people are looked up. */
        public Builder place(List<Scope> scopes, LocalDate date) {
            this.place = new Place(scopes, date);
            return this;
        }

        /** The climb. */
        public Builder climb(@Nullable ClimbRequest request) {
            this.climb = request;
            return this;
        }

        /** One more stage beside the cost-centre owner. */
        public Builder specialist(StageRequest stage) {
            specialists.add(stage);
            return this;
        }

        /** One more stage after the climb. */
        public Builder committee(StageRequest stage) {
            committees.add(stage);
            return this;
        }

        /** One more reviewer, added by an approver. */
        public Builder review(ReviewRequest review) {
            reviews.add(review);
            return this;
        }

        /** Who is away and who stands in. */
        public Builder availability(Availability known) {
            this.availability = known;
            return this;
        }

        /** What segregation of duties would refuse. */
        public Builder sod(@Nullable SodLookAhead lookAhead) {
            this.sod = lookAhead;
            return this;
        }

        /** The request. Needs an amount or a place. */
        public PlanRequest build() {
            Place where = place;
            if (where == null) {
                TestedAmount amount = Objects.requireNonNull(tested, "place");
                where = new Place(amount.basis().scopes(), amount.basis().date());
            }
            return new PlanRequest(
                    parties, rules, where, tested, climb, specialists, committees, reviews, availability, sod);
        }
    }
}
