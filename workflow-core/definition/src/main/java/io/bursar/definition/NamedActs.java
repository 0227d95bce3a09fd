package io.bursar.definition;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.identity.FunctionName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The acts that a definition names, and where each is named first. */
final class NamedActs {

    private final Map<FunctionName, String> acts = new LinkedHashMap<>();

    private NamedActs() {}

    static Map<FunctionName, String> of(WorkflowDefinition definition) {
        NamedActs named = new NamedActs();
        for (TransitionSpec row : definition.graph().rows()) {
            named.add(row.authority().act(), "row " + row.row());
            for (Action action : row.actions()) {
                if (action instanceof Action.RecordAct recorded) {
                    named.add(new FunctionName(recorded.act()), "row " + row.row());
                }
            }
        }
        definition.vocabulary().approvals().forEach((name, approval) -> {
            named.add(approval.conduct().act(), "approval " + name);
            approval.stages().forEach(stage -> named.add(stage.act(), "approval " + name));
        });
        definition
                .graph()
                .exceptions()
                .values()
                .forEach(exception -> named.add(exception.terms().act(), "exception " + exception.code()));
        definition
                .governance()
                .arrivals()
                .cutover()
                .forEach((legacy, entry) -> named.add(entry.past().evidence(), "cutover " + legacy));
        return Collections.unmodifiableMap(named.acts);
    }

    private void add(@Nullable FunctionName act, String where) {
        if (act != null) {
            acts.putIfAbsent(act, where);
        }
    }
}
