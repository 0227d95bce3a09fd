package io.bursar.jdbc.host;

import io.bursar.controls.approval.ApprovalPlanner;
import io.bursar.controls.approval.PlanOutcome;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.SodLookAhead;
import io.bursar.controls.approval.StageRequest;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.commitment.SplitDetection;
import io.bursar.controls.commitment.SplitQuestion;
import io.bursar.controls.commitment.SplitResult;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.ActHistory;
import io.bursar.jdbc.host.internal.HostRows;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans a submitted request: what it amounts to together with others, who is there, and whom duties forbid. */
final class HostPlanning {

    private final HostContext context;
    private final HostRows rows;
    private final HostDuties duties;
    private final HostSoftening softening;

    HostPlanning(HostContext context, HostBook book, HostDuties duties) {
        this.context = context;
        this.rows = book.rows();
        this.duties = duties;
        this.softening = new HostSoftening(context, book);
    }

    /** What the request amounts to together with others under its keys; empty where it is added up with none. */
    Optional<SplitResult> together(HostSubmission submission, Instant now) throws SQLException {
        TestedAmount tested = submission.plan().tested();
        if (tested == null || submission.keys().isEmpty()) {
            return Optional.empty();
        }
        List<Commitment> counted =
                rows.commitments(submission.keys(), now.minus(Duration.ofDays(SplitDetection.WINDOW_DAYS)));
        SplitQuestion question =
                new SplitQuestion(submission.act().on().id(), tested.amount(), now, submission.thresholds());
        return Optional.of(SplitDetection.detect(question, counted));
    }

    /** Who must approve, as things are now. */
    PlanOutcome plan(HostSubmission submission, Optional<SplitResult> together, Instant now) throws SQLException {
        PlanRequest asked = submission.plan();
        Set<PersonId> involved = involved(asked);
        involved.addAll(HostAct.people(submission.act().actor()));
        Availability availability = context.staff().of(involved, asked.place().date());
        HostDuties.Place place = new HostDuties.Place(submission.act().scopes(), now);
        ActHistory history = softening.planned(
                duties.history(involved, functions(asked), place),
                involved,
                functions(asked),
                new HostSoftening.Planned(
                        place.scopes(), new HostSoftening.Moment(asked.place().scopes(), now)));
        PlanRequest request = new PlanRequest(
                asked.parties().alsoExcluding(HostAct.people(submission.act().actor())),
                asked.rules().delegation(HostDeciding.DELEGATION),
                asked.place(),
                tested(asked.tested(), together),
                asked.climb(),
                asked.specialists(),
                asked.committees(),
                asked.reviews(),
                availability,
                new SodLookAhead(duties.rules(), place.scopes(), history, now));
        return new ApprovalPlanner(context.rules().limits()).plan(request);
    }

    private static @Nullable TestedAmount tested(@Nullable TestedAmount asked, Optional<SplitResult> together) {
        return asked == null
                ? null
                : together.map(sum -> new TestedAmount(sum.aggregated(), asked.basis()))
                        .orElse(asked);
    }

    private static Set<PersonId> involved(PlanRequest asked) {
        Set<PersonId> involved = new TreeSet<>(asked.parties().excluded());
        stages(asked).forEach(stage -> involved.addAll(stage.candidates()));
        asked.reviews().forEach(review -> involved.addAll(review.seats()));
        if (asked.climb() != null) {
            asked.climb().chain().forEach(link -> involved.add(link.person()));
        }
        return involved;
    }

    private static Set<FunctionName> functions(PlanRequest asked) {
        Set<FunctionName> functions = new LinkedHashSet<>();
        functions.add(asked.rules().function());
        stages(asked).map(StageRequest::function).flatMap(Stream::ofNullable).forEach(functions::add);
        return functions;
    }

    private static Stream<StageRequest> stages(PlanRequest asked) {
        Stream<StageRequest> last = asked.climb() == null
                ? Stream.empty()
                : Stream.ofNullable(asked.climb().exhausted());
        return Stream.of(asked.specialists().stream(), asked.committees().stream(), last)
                .flatMap(stages -> stages);
    }
}
