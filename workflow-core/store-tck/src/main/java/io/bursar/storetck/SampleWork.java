package io.bursar.storetck;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the work rows of one commit.
 *
 * <pre>{@code
 * requisition.work().opens(1, "BUYER@facility:MERCY", due).acts("lee.park", "case:1", "APPROVE");
 * }</pre>
 */
public final class SampleWork {

    private final CaseId caseId;
    private final List<Task> opened = new ArrayList<>();
    private final List<Integer> closed = new ArrayList<>();
    private final List<EffectWork> effects = new ArrayList<>();
    private final List<ActRow> acts = new ArrayList<>();
    private final List<String> commitKeys = new ArrayList<>();
    private final List<ClaimRow> claims = new ArrayList<>();
    private final List<String> subscriptions = new ArrayList<>();
    private final List<BusinessEvent> events = new ArrayList<>();
    private @Nullable Money amount;
    private @Nullable Instant since;
    private @Nullable String businessKey;
    private @Nullable Instant nextDue;
    private @Nullable TakeRequest take;
    private boolean release;
    private boolean ends;

    SampleWork(CaseId caseId) {
        this.caseId = caseId;
    }

    /** Opens or changes a task. */
    public SampleWork opens(int number, String queueKey, @Nullable Instant due) {
        return opens(number, new Task.Audience(queueKey, null), due);
    }

    /** Opens or changes a task of several roles, or of one person. */
    public SampleWork opens(int number, Task.Audience audience, @Nullable Instant due) {
        opened.add(new Task(
                number,
                TaskKind.WORK,
                "review",
                audience,
                new Task.Subject(0, List.of("award"), SampleCase.START, due)));
        return this;
    }

    /** Closes a task. */
    public SampleWork closes(int number) {
        closed.add(number);
        return this;
    }

    /** Intends an effect. */
    public SampleWork intends(int number, EffectWork.Stage stage, @Nullable Instant due) {
        effects.add(new EffectWork(number, stage, due, call(number)));
        return this;
    }

    /** Intends an effect by way of a connector. */
    public SampleWork intendsBy(int number, EffectWork.Stage stage, String connector) {
        effects.add(new EffectWork(number, stage, null, call(number).by(connector)));
        return this;
    }

    /** Moves an effect to another stage. */
    public SampleWork moves(int number, EffectWork.Stage stage, @Nullable Instant due) {
        effects.add(new EffectWork(number, stage, due, null));
        return this;
    }

    /** Settles an effect. */
    public SampleWork settles(int number) {
        effects.add(EffectWork.settled(number));
        return this;
    }

    EffectWork.Call call(int number) {
        return new EffectWork.Call(
                new CapabilityName("po.create"),
                new FacilityId("MERCY"),
                caseId + ":po:" + number,
                "REQ-" + number,
                Data.record()
                        .put("supplierId", "SUP-9")
                        .put("total", Money.usd("420.00"))
                        .build());
    }

    /** Performs an act at the start of all samples. */
    public SampleWork acts(String person, String scopeKey, String function) {
        return acts(person, scopeKey, function, SampleCase.START);
    }

    /** Performs an act. */
    public SampleWork acts(String person, String scopeKey, String function, Instant at) {
        acts.add(new ActRow(new PersonId(person), scopeKey, new FunctionName(function), at, caseId));
        return this;
    }

    /** Counts an amount under keys. */
    public SampleWork commits(Money money, String... keys) {
        amount = money;
        commitKeys.addAll(List.of(keys));
        return this;
    }

    /** Counts its amount since an earlier time than the commit. */
    public SampleWork countsSince(Instant earlier) {
        since = earlier;
        return this;
    }

    /** Places a claim. */
    public SampleWork claims(String kind, String key) {
        claims.add(new ClaimRow(kind, key, caseId));
        return this;
    }

    /** Gives up commitments and claims. */
    public SampleWork releases() {
        release = true;
        return this;
    }

    /** Takes the key that only one open case may have. */
    public SampleWork businessKey(String key) {
        businessKey = key;
        return this;
    }

    /** Subscribes to a key. */
    public SampleWork subscribes(String key) {
        subscriptions.add(key);
        return this;
    }

    /** Ends the case. */
    public SampleWork ends() {
        ends = true;
        return this;
    }

    /** Emits an event. */
    public SampleWork emits(BusinessEvent event) {
        events.add(event);
        return this;
    }

    /** Lets a node run the new effects at once. */
    public SampleWork takenBy(TakeRequest request) {
        take = request;
        return this;
    }

    /** Says when the case next needs attention. */
    public SampleWork nextDue(Instant due) {
        nextDue = due;
        return this;
    }

    CommitBatch.Work build() {
        return new CommitBatch.Work(
                new CommitBatch.Tasks(opened, closed),
                effects,
                new CommitBatch.Counts(acts, commitKeys, amount, claims, release, since),
                new CommitBatch.Links(businessKey, subscriptions, ends, events),
                nextDue,
                take);
    }
}
