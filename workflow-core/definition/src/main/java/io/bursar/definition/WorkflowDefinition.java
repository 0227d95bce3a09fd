package io.bursar.definition;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.graph.CutoverEntry;
import io.bursar.definition.graph.StateGraph;
import io.bursar.definition.guard.Guard;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.variation.VariationPoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one canonical workflow: immutable, and identified by the hash of its text.
 *
 * <pre>{@code
 * WorkflowDefinition requisition = loader.load("requisition.yaml", text).orElseThrow();
 * requisition.graph().first().name();   // DRAFT
 * }</pre>
 *
 * @param header what it is
 * @param vocabulary what its guards and actions may name
 * @param graph its state machine
 * @param governance what is promised about it
 */
public record WorkflowDefinition(Header header, Vocabulary vocabulary, StateGraph graph, Governance governance) {

    /** The id of the workflow. */
    public WorkflowId id() {
        return header.id();
    }

    /** The functions of segregation of duties that its rows, approvals and exceptions name, and where each is first. */
    public Map<FunctionName, String> acts() {
        return NamedActs.of(this);
    }

    /**
     * What a definition is.
     *
     * @param id the workflow
     * @param version its version, {@code major.minor.patch}
     * @param digest the hash of the text it was loaded from
     * @param title what people call it
     * @param owner the domain that owns it (controls §9)
     * @param calendar the name of its SLA calendar
     * @param intakeQueue where cases without a person go
     * @param businessKey paths whose values identify one open case (canonical §1.17); empty for none
     */
    public record Header(
            WorkflowId id,
            String version,
            Digest digest,
            String title,
            String owner,
            String calendar,
            QueueName intakeQueue,
            List<String> businessKey) {
        /** Copies the key. */
        public Header {
            businessKey = List.copyOf(businessKey);
        }
    }

    /**
     * What guards and actions may name.
     *
     * @param data the fields of a case
     * @param facts the declared facts by name
     * @param effects the declared effects by alias
     * @param approvals the declared approvals by name
     * @param clocks the declared clocks by name
     * @param variation the variation points by key
     * @param material the paths of the material fields an approval covers (canonical §1.6-8)
     */
    public record Vocabulary(
            List<FieldSpec> data,
            Map<String, FactSpec> facts,
            Map<String, EffectSpec> effects,
            Map<String, ApprovalSpec> approvals,
            Map<String, ClockSpec> clocks,
            Map<String, VariationPoint> variation,
            List<String> material) {
        /** Copies everything, keeping the order written. */
        public Vocabulary {
            data = List.copyOf(data);
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
            effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
            approvals = Collections.unmodifiableMap(new LinkedHashMap<>(approvals));
            clocks = Collections.unmodifiableMap(new LinkedHashMap<>(clocks));
            variation = Collections.unmodifiableMap(new LinkedHashMap<>(variation));
            material = List.copyOf(material);
        }

        /** Whether a clock that is set by law counts on the calendar that a variation point names. */
        public boolean variesLaw(String key) {
            return clocks.values().stream()
                    .anyMatch(clock ->
                            clock.breach().legal() && key.equals(clock.span().calendarPoint()));
        }
    }

    /**
     * What is promised about a definition.
     *
     * @param emits the business events it emits, as the part after the workflow id
     * @param consumes the events of other cases it takes
     * @param sod the rules of segregation of duties it refers to
     * @param assist where a model may suggest
     * @param invariants what never fails to hold
     * @param arrivals how cases come that did not begin under it
     */
    public record Governance(
            List<String> emits,
            List<Subscription> consumes,
            List<String> sod,
            List<AssistPoint> assist,
            List<Invariant> invariants,
            Arrivals arrivals) {
        /** Copies the lists. */
        public Governance {
            emits = List.copyOf(emits);
            consumes = List.copyOf(consumes);
            sod = List.copyOf(sod);
            assist = List.copyOf(assist);
            invariants = List.copyOf(invariants);
        }

        /** From which earlier versions running cases may come over (canonical CT12). */
        public List<Migration> migrations() {
            return arrivals.migrations();
        }
    }

    /**
     * How cases come that did not begin under a definition.
     *
     * @param migrations from which earlier versions running cases may come over (canonical CT12)
     * @param cutover where open cases of the former process go on, by their state there (canonical §1.15)
     */
    public record Arrivals(List<Migration> migrations, Map<String, CutoverEntry> cutover) {
        /** Copies both, keeping the order written. */
        public Arrivals {
            migrations = List.copyOf(migrations);
            cutover = Collections.unmodifiableMap(new LinkedHashMap<>(cutover));
        }
    }

    /**
     * An event of another case (or from outside) that moves this one.
     *
     * @param type the event's full name without version, such as {@code p2p.receiving.posted}
     * @param key the data path of this workflow whose value is matched
     * @param from the field of the event that carries the key
     * @param as the row event it becomes here
     * @param fanOut whether several matching cases all get it
     */
    public record Subscription(String type, String key, String from, String as, boolean fanOut) {}

    /**
     * Where a model may suggest (canonical §1.12).
     *
     * @param useCase the use case, such as {@code A05}
     * @param mode {@code ADVISORY}, {@code AUTO} or {@code HUMAN}
     * @param threshold the floor below which a person does it
     */
    public record AssistPoint(String useCase, String mode, java.math.BigDecimal threshold) {}

    /**
     * How running cases of an earlier version come over to this one (canonical CT12).
     *
     * @param from the earlier version
     * @param states where its states are found here; a state that is not named keeps its name
     */
    public record Migration(String from, Map<String, String> states) {
        /** Copies the map. */
        public Migration {
            states = Map.copyOf(states);
        }
    }

    /**
     * What never fails to hold.
     *
     * @param id the id, such as {@code REQ-I3}
     * @param says the sentence
     * @param check how one case is held against it
     * @param checkedBy who checks what one case cannot show: {@code STORE} (unique rows), {@code SYSTEM_OF_RECORD} (its
     *     own rule) or {@code LOG} (a judge over the logs of many cases); null when the case shows all of it
     */
    public record Invariant(
            String id, String says, Check check, @Nullable String checkedBy) {

        /** Whether one case can be held against it. */
        public boolean checkedInCase() {
            return !check.in().isEmpty();
        }

        /**
         * What the engine holds against a case after every step.
         *
         * @param in the states in which it is checked; empty for none
         * @param require the condition
         */
        public record Check(List<String> in, Guard require) {
            /** Copies the states. */
            public Check {
                in = List.copyOf(in);
            }
        }
    }
}
