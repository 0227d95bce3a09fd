package io.bursar.proofs.ward;

import static io.bursar.proofs.ward.Removal.Body.ABSENT;
import static io.bursar.proofs.ward.Removal.Body.FIRST;
import static io.bursar.proofs.ward.Removal.Body.NO;
import static io.bursar.proofs.ward.Removal.Body.NOTHING;
import static io.bursar.proofs.ward.Removal.Body.NO_LIST;
import static io.bursar.proofs.ward.Removal.Body.NO_SET;
import static io.bursar.proofs.ward.Removal.Body.ONE;
import static io.bursar.proofs.ward.Removal.Body.ONE_DIGEST;
import static io.bursar.proofs.ward.Removal.Body.SECOND;
import static io.bursar.proofs.ward.Removal.Body.UNLIMITED;
import static io.bursar.proofs.ward.Removal.Body.YES;
import static io.bursar.proofs.ward.Removal.hollow;
import static io.bursar.proofs.ward.Removal.passing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every check that is taken out: of the plain sequences, and of those in which a turn is taken that leads there. Where
 * two checks stand behind one another, both are taken out.
 */
final class RemovedChecks {

    private static final String KERNEL = "engine.kernel.";
    private static final String DECISION = "controls.approval.DecisionCheck$Attempt";
    private static final String REVIEWER = "controls.approval.ReviewerCheck";
    private static final String STANDING = "controls.standing.StandingCheck";
    private static final String GRANT = "controls.variation.GrantCheck";
    private static final String WALK = "controls.variation.VariationResolver$Walk";

    private RemovedChecks() {}

    /** All of them. */
    static List<Removal> all() {
        return Stream.concat(plain().stream(), byTurn().values().stream().flatMap(List::stream))
                .toList();
    }

    /** What plain sequences reach. */
    static List<Removal> plain() {
        return Stream.of(duties(), parties(), authority(), approvals(), beforehand())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Removal> duties() {
        return List.of(
                hollow("segregation of duties", "controls.sod.SodCheck", "check", NO_LIST),
                hollow("duties at a step by hand", KERNEL + "ActDesk", "refuseConflicts", NOTHING),
                hollow("objects that a row names itself", KERNEL + "ActDesk", "performOn", NOTHING),
                hollow("whoever is acted for in a joint step", KERNEL + "Authorizer", "notePrincipal", NOTHING),
                hollow("whoever takes part already", KERNEL + "Authorizer", "hasJoined", NO),
                hollow("the role of a step", KERNEL + "Authorizer", "holds", YES),
                hollow("the bounds of models", KERNEL + "Kernel", "refuseModels", NOTHING),
                hollow("whether a person decides", KERNEL + "Kernel", "refuseModels", NOTHING)
                        .and(passing(KERNEL + "DecisionDesk", "decide", "Only a person can decide")),
                hollow("the delegation behind a step", KERNEL + "ActorCheck", "requireDelegation", NOTHING),
                hollow("whether somebody is known", KERNEL + "ActorCheck", "requireKnown", NOTHING));
    }

    private static List<Removal> parties() {
        return List.of(
                hollow("parties at the decision", DECISION, "checkParties", NOTHING),
                hollow("delegates of parties", "controls.delegation.DelegationRules", "delegatesOf", NO_SET),
                hollow("the beneficiary in the data", KERNEL + "CaseParties", "beneficiaryOfData", ABSENT),
                hollow("whoever submits again", KERNEL + "CaseParties", "noteSubmitters", NOTHING),
                hollow("whoever has become a party since", KERNEL + "DecisionDesk", "partiesNow", NO_SET)
                        .and(hollow(
                                "what blocks a decision until there is a plan without them",
                                KERNEL + "DecisionDesk",
                                "refuseBlocked",
                                NOTHING)),
                hollow("the delegation behind a decision", DECISION, "checkDelegation", NOTHING),
                hollow("the leaver at the decision", KERNEL + "DecisionDesk", "refuseLeaver", NOTHING),
                hollow("the role of a queue", KERNEL + "DecisionDesk", "roleHolders", SECOND));
    }

    private static List<Removal> authority() {
        return List.of(
                hollow("every limit", "controls.authority.AuthorityTable", "limitOf", UNLIMITED),
                hollow("the limit at the decision", KERNEL + "DecisionDesk", "limit", UNLIMITED),
                hollow(
                        "the limit when decisions are summed up",
                        "controls.approval.Reckoning",
                        "checkAuthority",
                        NOTHING),
                hollow("the level of a signature at the act", "controls.approval.Reckoning", "hasLost", NO),
                hollow("the joint signature", "controls.approval.Reckoning", "checkJointSignature", NOTHING)
                        .and(hollow("climbing for it", "controls.approval.Climb", "enoughSignatures", YES)));
    }

    private static List<Removal> approvals() {
        return List.of(
                hollow("whether a plan is complete", KERNEL + "ApprovalDesk", "isComplete", YES),
                hollow("what is approved", "controls.material.MaterialDigest", "of", ONE_DIGEST),
                hollow("the step back of a correction", KERNEL + "ResolutionDesk", "requireStepBack", NOTHING),
                hollow("the hold of a case", KERNEL + "DecisionDesk", "refuseOnHold", NOTHING),
                hollow("every condition of a row", KERNEL + "GuardCheck", "holds", YES),
                hollow("what an ended case leaves open", KERNEL + "RowRunner", "end", NOTHING),
                hollow("who spoke before", "controls.approval.Tally", "otherMeaning", NO)
                        .and(hollow("who is kept", DECISION, "checkNeededElsewhere", NOTHING)),
                hollow("who was counted in a stage", "controls.approval.StageVotes", "hasCounted", NO),
                passing(DECISION, "checkStage", "One person counts once"),
                hollow("the quorum of a stage", "controls.approval.Quorum", "needed", YES),
                hollow("the number of people", "controls.approval.Reckoning", "checkHumans", NOTHING)
                        .and(hollow("planning for it", "controls.approval.Climb", "enoughHumans", YES))
                        .and(hollow("staffing for it", "controls.approval.PlanDraft", "isStaffed", YES)));
    }

    private static List<Removal> beforehand() {
        return List.of(
                passing(STANDING, "checkLimits", "The case is above the limit per case"),
                passing(STANDING, "checkLimits", "The case would exceed the limit over the life of the grant"),
                hollow("what a grant has let pass", KERNEL + "StandingDesk", "commitments", NO_LIST),
                hollow("the duties of a grantor", KERNEL + "StandingDesk", "conflicts", NO_LIST));
    }

    /** What plain sequences do not reach, by the turn that does. */
    static Map<String, List<Removal>> byTurn() {
        Map<String, List<Removal>> turns = new LinkedHashMap<>();
        turns.put("REVIEWER", reviewers());
        turns.put("HAND_IN", List.of(hollow("who may hand in a field", KERNEL + "HandedIn", "require", NOTHING)));
        turns.put(
                "SAME",
                List.of(hollow("approving anew what is asked again", KERNEL + "ApprovalDesk", "isAskedAgain", NO)));
        turns.put("LOST", List.of(hollow("what is under way at the end", KERNEL + "RowRunner", "awaited", FIRST)));
        turns.put("MITIGATE", mitigations());
        turns.put(
                "CONFLICT",
                List.of(hollow("a conflict beside a plan", KERNEL + "ApprovalDesk", "isConflicted", NO)
                        .and(hollow(
                                "the exception before the verdict",
                                KERNEL + "DecisionDesk",
                                "refuseBlocked",
                                NOTHING))));
        turns.put(
                "OBJECT",
                List.of(hollow("acts that follow another object", KERNEL + "ObjectChange", "follow", NOTHING)));
        turns.put("DOCUMENT", documents());
        turns.put("REPEAT", List.of(hollow("whose command it was", "engine.run.CommandRepeat", "other", ABSENT)));
        turns.put(
                "MEDDLE",
                Stream.of(verbs(), reports(), answers()).flatMap(List::stream).toList());
        turns.put("MIGRATE", migrations());
        turns.put("FOREIGN", currencies());
        turns.put("GRANTED", places());
        turns.put("VARY", variations());
        return turns;
    }

    private static List<Removal> documents() {
        return List.of(hollow("the chain of a document", "engine.run.DocumentChain", "joined", FIRST)
                .and(hollow("the chains of the orders that it names", KERNEL + "OrderChains", "of", NO_SET)));
    }

    private static List<Removal> reviewers() {
        return List.of(
                hollow("who may add", KERNEL + "ReviewerDesk", "refuseOthers", NOTHING),
                passing(KERNEL + "ReviewerDesk", "refuseFindings", "unknown()"),
                hollow("all terms of a reviewer", REVIEWER, "checkTerms", NOTHING),
                passing(REVIEWER, "checkTerms", "A reason must be given"),
                passing(REVIEWER, "checkTerms", "A further reviewer is somebody else"),
                passing(REVIEWER, "checkPerson", "Nobody decides on a request of which they are a party"),
                passing(REVIEWER, "checkPerson", "A reviewer who is away cannot be added"),
                passing(REVIEWER, "checkSeats", "One person counts once"),
                hollow("the review in a plan made anew", KERNEL + "PlanQuestion", "reviews", NO_LIST),
                hollow("the duties behind a review", KERNEL + "ActDesk", "review", NOTHING));
    }

    private static List<Removal> mitigations() {
        return List.of(
                hollow("a mitigation for oneself only", KERNEL + "ActDesk", "isForThemselves", YES)
                        .and(hollow("the same at the check", "controls.sod.SodCheck", "isOwn", YES)),
                hollow("its days when it is asked for", KERNEL + "MitigationTerms", "isDated", YES)
                        .and(hollow("its days", "controls.sod.SodMitigation", "covers", YES)));
    }

    private static List<Removal> verbs() {
        return List.of(
                passing(KERNEL + "SteeringDesk", "steer", "The case has ended; corrections are new cases"),
                passing(KERNEL + "SteeringDesk", "discard", "Only a draft can be discarded"),
                passing(
                        KERNEL + "SteeringDesk",
                        "withdraw",
                        "Something has happened in a system of record; the case must be cancelled"),
                passing(KERNEL + "SteeringDesk", "hold", "A case is held for one of the listed reasons"),
                hollow("what a workflow does not have", KERNEL + "SteeringDesk", "requireEnabled", NOTHING),
                hollow("the reason of a cancellation", KERNEL + "SteeringDesk", "requireReason", NOTHING),
                hollow("who withdraws", KERNEL + "SteeringDesk", "requireRequester", NOTHING),
                hollow("who cancels", KERNEL + "SteeringDesk", "requireRole", NOTHING),
                hollow("who holds and resumes", KERNEL + "SteeringDesk", "requireInvolved", NOTHING),
                hollow("the reason of a step", KERNEL + "CaseDesk", "requireReason", NOTHING),
                passing(KERNEL + "CaseDesk", "reassign", "This task cannot be given to this person"),
                passing(KERNEL + "CaseDesk", "requireMovable", "The case is being cancelled")
                        .and(passing(KERNEL + "CaseDesk", "requireMovable", "A step waits for its effects")),
                hollow("what an exception blocks", KERNEL + "ExceptionDesk", "blocks", NO),
                passing(KERNEL + "ResolutionDesk", "requireAllowed", "This exception is not resolved that way"),
                passing(KERNEL + "ResolverCheck", "require", "This person does not work the exception's queue"),
                passing(
                        KERNEL + "ResolverCheck",
                        "require",
                        "The person whose act raised an exception does not resolve it"),
                hollow("who raised it, and for whom", KERNEL + "ResolverCheck", "raised", NO));
    }

    private static List<Removal> reports() {
        return List.of(
                passing(KERNEL + "RaiseDesk", "raise", "The case has ended; corrections are new cases"),
                passing(KERNEL + "RaiseDesk", "refuseMachines", "Only the engine raises this exception"),
                passing(KERNEL + "FactDesk", "take", "Only systems report facts"),
                passing(KERNEL + "FactDesk", "propose", "Only a person reviews a suggestion"),
                passing(KERNEL + "FactDesk", "propose", "A suggestion is recorded under the model's own identity"),
                passing(KERNEL + "FactDesk", "requireWorker", "Only who works the case confirms a suggestion"),
                passing(KERNEL + "RerouteDesk", "reroute", "Only the engine resolves tasks anew"),
                passing(
                        KERNEL + "ResumeDesk",
                        "requireOperator",
                        "This person does not work the queue of parked effects"),
                passing(KERNEL + "SettlementDesk", "settle", "Only the engine reports what came of an effect"));
    }

    private static List<Removal> answers() {
        return List.of(
                passing(
                        KERNEL + "ActorCheck",
                        "requireParty",
                        "A case started for somebody names them as its requester"),
                hollow("for whom nobody knows", KERNEL + "CaseParties", "requireKnownBeneficiary", NOTHING),
                passing(KERNEL + "CaseDesk", "resubmit", "Only the requester may resubmit"),
                hollow("who is acted for and has left", KERNEL + "DecisionDesk", "principalWhoLeft", ABSENT),
                passing(KERNEL + "DecisionDesk", "requestInfo", "notAsked()"),
                passing(KERNEL + "DecisionDesk", "requestInfo", "A question must be asked"),
                passing(KERNEL + "DecisionDesk", "requestInfo", "A question sends back only what waits for approval"),
                passing(DECISION, "findings", "A reason must be given"),
                passing(DECISION, "checkStage", "notAsked()"));
    }

    private static List<Removal> migrations() {
        return List.of(
                hollow("who takes a case to another version", KERNEL + "SteeringDesk", "requireRole", NOTHING),
                hollow("the approval on the way over", KERNEL + "MigrationDesk", "skipsApproval", NO),
                passing(KERNEL + "MigrationDesk", "obstacles", "The way over would skip an approval"),
                passing(KERNEL + "MigrationDesk", "obstacles", "An effect is on its way"));
    }

    private static List<Removal> currencies() {
        return List.of(
                hollow("a plan for what it is now", KERNEL + "ApprovalDesk", "isAged", NO),
                hollow("what a currency is worth", KERNEL + "Rates", "rate", ONE),
                passing(KERNEL + "Rates", "pin", "A request is in one currency"),
                hollow("the currency of a case", KERNEL + "Rates", "requireOwn", NOTHING));
    }

    private static List<Removal> places() {
        return List.of(
                passing(STANDING, "checkGrantor", "The grantor is a party of this request"),
                passing(STANDING, "checkGrantor", "The grantor has left the position"),
                passing(STANDING, "checkGrantor", "The grantor's authority does not cover the limit of the grant"),
                hollow("the column of a grant", KERNEL + "StandingDesk", "columnPath", ABSENT),
                passing(STANDING, "checkCase", "The standing approval does not hold on this day"),
                passing(STANDING, "checkCase", "The standing approval does not hold in this place"));
    }

    private static List<Removal> variations() {
        return List.of(
                passing(GRANT, "check", "Nobody approves a variation that the same person requested"),
                passing(GRANT, "check", "A grant lasts longer than 24 months"),
                hollow("the range of a value", "controls.variation.VariationRange", "check", ABSENT),
                passing(WALK, "expire", "A grant has expired and names no fallback"),
                passing(WALK, "grantOf", "Two grants of one scope overlap"),
                hollow("a grant that is weaker", WALK, "weaker", NOTHING),
                hollow("a grant that is refused", WALK, "refuse", NOTHING),
                hollow("submitting by what does not hold", KERNEL + "RowRunner", "refuseBlocked", NOTHING));
    }
}
