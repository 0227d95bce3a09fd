package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.approval.Decision;
import io.bursar.controls.approval.Meaning;
import io.bursar.controls.approval.ReviewRequest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.ChainLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What people have said about a request that is submitted again, and who is still to agree.
 *
 * @param reviews the further reviewers whom approvers asked, those above them who give the review in their place
 * @param decided whether anybody has ever decided on exactly what is submitted
 * @param parties whoever was a party when it was submitted before
 */
record HostSaid(List<ReviewRequest> reviews, boolean decided, Set<PersonId> parties) {

    static HostSaid of(List<AuditRecord> records, HostSubmission submission) {
        List<Decision> decisions = on(submission, HostReadings.sinceRelease(records));
        Set<PersonId> before = HostReadings.parties(records);
        Set<PersonId> parties = new TreeSet<>(before);
        parties.addAll(submission.plan().parties().excluded());
        List<ReviewRequest> reviews = HostReadings.reviewers(records).stream()
                .map(reviewer -> new ReviewRequest(
                        reviewer,
                        seats(reviewer, submission),
                        !parties.contains(reviewer) && given(reviewer, decisions)))
                .toList();
        return new HostSaid(reviews, !on(submission, records).isEmpty(), before);
    }

    private static List<Decision> on(HostSubmission submission, List<AuditRecord> records) {
        return HostReadings.decisions(records).stream()
                .filter(decision -> decision.digest().equals(submission.digest()))
                .toList();
    }

    private static List<PersonId> seats(PersonId reviewer, HostSubmission submission) {
        Stream<PersonId> above = submission.plan().climb() == null
                ? Stream.empty()
                : submission.plan().climb().chain().stream().map(ChainLink::person);
        List<PersonId> seats = new ArrayList<>(List.of(reviewer));
        above.filter(person -> !person.equals(reviewer)).forEach(seats::add);
        return seats;
    }

    private static boolean given(PersonId reviewer, List<Decision> decisions) {
        return decisions.stream()
                .anyMatch(decision -> decision.meaning().equals(Meaning.REVIEW)
                        && decision.verdict().speaks()
                        && decision.decider().seat().equals(reviewer));
    }
}
