package io.bursar.proofs.ward;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.proofs.judge.Law;
import io.bursar.proofs.judge.Oracle;
import io.bursar.testkit.CaseLab;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A ward in which moves are made one after the other. Refusals are part of it; only the log is judged. */
final class Ward {

    /** How many moves one sequence has. */
    static final int MOVES = 90;

    /** A move of another kind is made after one of so many. */
    private static final int ANOTHER_EVERY = 4;

    static final PolicyPack POLICY = WardLaw.policy();

    private final CaseLab lab;
    private final Law law;
    private final List<CaseId> cases = new ArrayList<>();
    private final List<Oracle.Told> told = new ArrayList<>();
    private final WardMoves moves;

    /** One of the plain shape. */
    Ward() {
        this(WardShape.PLAIN.definitions(), POLICY, WardShape.PLAIN.law());
    }

    /** One of another shape. */
    Ward(WardShape shape) {
        this(shape.definitions(), POLICY, shape.law());
    }

    /** One that runs by other rules than it is judged by. */
    Ward(Collection<WorkflowDefinition> definitions, PolicyPack policy, Law law) {
        this.law = law;
        lab = new CaseLab(definitions, FunctionRegistry.of(List.of()), policy);
        WardStaff.join(lab.staff());
        moves = new WardMoves(this);
    }

    /** What is wrong after so many moves by chance. */
    static List<String> wrongAfter(long seed) {
        Random random = new Random(seed);
        return new Ward(WardShape.any(random)).live(random);
    }

    /** So many moves by chance, and what they left broken. */
    List<String> live(Random random) {
        for (int i = 0; i < MOVES; i++) {
            make(Move.any(random));
        }
        return judged();
    }

    /** What is wrong after as many moves, with moves of another kind on the way. */
    static List<String> wrongWith(String kind, long seed) {
        Move.Kind also = Move.Kind.valueOf(kind);
        Random random = new Random(seed);
        Random chance = new Random(~seed);
        return WardWorld.of(also, WardShape.any(random), chance).live(random, also, chance);
    }

    /** The same with moves of another kind on the way, by a chance of their own. */
    List<String> live(Random random, Move.Kind kind, Random chance) {
        for (int i = 0; i < MOVES; i++) {
            make(Move.any(random));
            if (chance.nextInt(ANOTHER_EVERY) == 0) {
                make(new Move(kind, chance.nextInt(Move.MOST), chance.nextInt(Move.MOST), chance.nextInt(Move.MOST)));
            }
        }
        return judged();
    }

    void make(Move move) {
        moves.make(move);
    }

    /** What the log of everything that happened breaks. */
    List<String> judged() {
        return Oracle.judge(exported(), law, told);
    }

    /** Every record, as exported. */
    List<AuditRecord> exported() {
        List<AuditRecord> records = new ArrayList<>();
        lab.store().exportLog(row -> records.add(AuditRecord.parse(row.bytes())));
        return records;
    }

    CaseLab lab() {
        return lab;
    }

    List<CaseId> cases() {
        return cases;
    }

    /** A case is opened, or refused; without an event it only begins. */
    CaseId begin(Desk desk, Opening opening, @Nullable String event) {
        CaseId id = lab.bursar().engine().settings().ids().newCaseId();
        Outcome outcome = desk.run(id, new Wish.Start(opening, event), "");
        if (outcome.fold(done -> true, refused -> false)) {
            cases.add(id);
        }
        return id;
    }

    /** A command is sent, and what its sender is told is kept. */
    void tell(Command command) {
        boolean done = lab.bursar().engine().run(command).fold(any -> true, refused -> false);
        if (done) {
            String verdict = command.wish() instanceof Wish.Decide decide
                    ? decide.verdict().code()
                    : "";
            told.add(new Oracle.Told(
                    command.id().toString(), command.actor(), command.wish().kind(), verdict));
        }
    }

    /** The cases in a state. */
    List<CaseId> in(String state) {
        return cases.stream()
                .filter(id -> read(id).status().state().equals(state))
                .toList();
    }

    /** Whoever is asked in a case now says yes. */
    void approvedByAll(CaseId id, int number) {
        read(id).work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .forEach(task -> lab.as(holder(task, number)).decide(id, task.number(), Verdict.APPROVE, "As before"));
    }

    Case read(CaseId id) {
        return lab.bursar().find(id).read();
    }

    CaseRef ref(CaseId id) {
        return lab.bursar().find(id);
    }

    /** One of a list that is not empty. */
    static <T> T pick(List<T> from, int number) {
        return from.get(Math.floorMod(number, from.size()));
    }

    static String person(int number) {
        return pick(WardStaff.PEOPLE, number);
    }

    /** What a case begins with, in a chain of its own or that of an earlier case. */
    Opening opening(WorkflowId workflow, People people, RecordValue data, int how) {
        CaseId id = lab.bursar().engine().settings().ids().newCaseId();
        Opening own = lab.as(people.requester()).opening(workflow, "MERCY", data, id);
        CaseHeader.Place place = own.place();
        boolean joins = how % 3 != 0 && !cases.isEmpty();
        CorrelationId chain = joins ? read(pick(cases, how)).header().place().correlation() : place.correlation();
        CaseHeader.Place there = new CaseHeader.Place(
                place.facility(), place.legalEntity(), place.channel(), chain, place.parent(), List.of());
        PersonId beneficiary = people.beneficiary().isEmpty() ? null : new PersonId(people.beneficiary());
        return new Opening(workflow, there, new Opening.Requester(new PersonId(people.requester()), beneficiary), data);
    }

    /**
     * For whom a case is.
     *
     * @param requester who asks
     * @param beneficiary for whom; empty for the requester
     */
    record People(String requester, String beneficiary) {}

    /** Who may take a task as it lies: its holder, or somebody of its role. */
    static String holder(Task task, int number) {
        return task.assignee().map(PersonId::value).orElseGet(() -> {
            String key = task.audience().queueKey();
            List<String> holders = WardStaff.holders(key.substring(0, Math.max(0, key.indexOf('@'))));
            return holders.isEmpty() ? person(number) : pick(holders, number);
        });
    }
}
