package io.bursar.definition.graph;

import io.bursar.definition.guard.Operand;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing a row does. Effects of a row run left to right, each after the confirmation of the one before (canonical
 * X2).
 *
 * <pre>{@code
 * do: [ effect: reserve, emit: approved, set: { profile: profileOf.profile } ]
 * }</pre>
 */
public sealed interface Action {

    /** Goes on with the one function that fits. */
    <T> T fold(ActionCases<T> cases);

    /**
     * Records the intent of a declared effect. Written {@code effect: po}.
     *
     * @param alias the effect
     */
    record RunEffect(String alias) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.effect().apply(this);
        }
    }

    /**
     * Takes back a confirmed effect through its declared undo, or withdraws its unsent intent. Written {@code undo:
     * po}.
     *
     * @param alias the effect taken back
     */
    record UndoEffect(String alias) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.undo().apply(this);
        }
    }

    /**
     * Emits a business event. Written {@code emit: approved}, or {@code emit: { event: approved, with: {...} }} where
     * it tells more than the ids and codes of the case.
     *
     * @param event the part of the event's name after the workflow id
     * @param with what it tells beside them; nothing restricted
     */
    record Emit(String event, SortedMap<String, Operand> with) implements Action {
        /** An event that tells the ids and codes of the case. */
        public Emit(String event) {
            this(event, new TreeMap<>());
        }

        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.emit().apply(this);
        }
    }

    /**
     * Sets data fields. Written {@code set: { field: operand }}.
     *
     * @param values the fields and what they become
     */
    record SetData(SortedMap<String, Operand> values) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.set().apply(this);
        }
    }

    /**
     * Opens an exception. Written {@code raise: REQ_UNRATIFIED}; with {@code forEach} one per item, {@code on} naming
     * what it is about.
     *
     * @param code the exception
     * @param on the path of what it is about, such as a line number; null for the case
     * @param forEach the path of a list; null for one
     */
    record Raise(
            ExceptionCode code,
            @Nullable String on,
            @Nullable String forEach) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.raise().apply(this);
        }
    }

    /**
     * Closes open exceptions of a code. Written {@code lift: REQ_UNRATIFIED}.
     *
     * @param code the exception
     */
    record Lift(ExceptionCode code) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.lift().apply(this);
        }
    }

    /**
     * Computes and stores the approval plan and opens its first tasks. Written {@code plan: spend}.
     *
     * @param approval the declared approval
     */
    record MakePlan(String approval) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.plan().apply(this);
        }
    }

    /** Voids the decisions made so far. Written {@code voidApprovals: true}. */
    record VoidApprovals() implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.voidApprovals().apply(this);
        }
    }

    /**
     * Records the grantor of a standing approval as the approver. Written {@code standing: fact}.
     *
     * @param fact the name of the standing-approval fact
     */
    record UseStanding(String fact) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.standing().apply(this);
        }
    }

    /**
     * Opens a task. Written {@code task: { name: …, queue: …, events: [...] }}.
     *
     * @param task the task
     */
    record OpenTask(TaskSpec task) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.task().apply(this);
        }
    }

    /**
     * Counts the case's amount under commitment keys from now on. Written {@code commit: { keys: path, amount: path }}.
     *
     * @param keys the path of a list of keys
     * @param amount the path of the amount
     */
    record PlaceCommitment(String keys, String amount) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.commit().apply(this);
        }
    }

    /**
     * Places unique claims. Written {@code claim: { kinds: [..], keys: path }}.
     *
     * @param kinds the kinds of claim
     * @param keys the path of a record that gives the key for each kind
     */
    record PlaceClaim(List<String> kinds, String keys) implements Action {
        /** Copies the kinds. */
        public PlaceClaim {
            kinds = List.copyOf(kinds);
        }

        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.claim().apply(this);
        }
    }

    /** Gives up the case's commitments and claims. Written {@code release: true}. */
    record ReleaseHolds() implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.release().apply(this);
        }
    }

    /**
     * Starts a linked case of another workflow, if that workflow is loaded; otherwise only the exception stands.
     * Written {@code child: { workflow: p2p.invoice-exception, event: holdRaised, with: {...} }}.
     *
     * @param workflow the workflow
     * @param event the event fired on it after the start
     * @param forEach the path of a list, for one case per item; null for one case
     * @param with its data; {@code item.…} is the item
     */
    record StartChild(
            WorkflowId workflow, String event, @Nullable String forEach, SortedMap<String, Operand> with)
            implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.child().apply(this);
        }
    }

    /**
     * Records that somebody named by the case's data performed an act (controls §1): a grantor, a verbal approver, the
     * approver of the PO. Written {@code record: { act: APPROVE_INVOICE, person: poApprover }}.
     *
     * @param act the function
     * @param person the path of the person, or of a list of people
     */
    record RecordAct(String act, String person) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.act().apply(this);
        }
    }

    /**
     * Resolves the exception that a case of its own has worked off, and lets what waited for it be tried again; where
     * it would be raised again at once, it stands and the case is told. Written {@code resolve: { case: path,
     * resolution: path, stands: event, with: {...} }}.
     *
     * @param by the path of the id of the case that worked it off
     * @param resolution the path of the resolution
     * @param stands the business event emitted when the exception stands
     * @param with what that event tells beside the ids and codes of the case
     */
    record Resolve(String by, String resolution, String stands, SortedMap<String, Operand> with) implements Action {
        @Override
        public <T> T fold(ActionCases<T> cases) {
            return cases.resolve().apply(this);
        }
    }

    /**
     * One function per kind of action.
     *
     * @param <T> what they give
     */
    record ActionCases<T>(
            Function<RunEffect, T> effect,
            Function<UndoEffect, T> undo,
            Function<Emit, T> emit,
            Function<SetData, T> set,
            Function<Raise, T> raise,
            Function<Lift, T> lift,
            Function<MakePlan, T> plan,
            Function<VoidApprovals, T> voidApprovals,
            Function<UseStanding, T> standing,
            Function<OpenTask, T> task,
            Function<PlaceCommitment, T> commit,
            Function<PlaceClaim, T> claim,
            Function<ReleaseHolds, T> release,
            Function<StartChild, T> child,
            Function<RecordAct, T> act,
            Function<Resolve, T> resolve) {}
}
