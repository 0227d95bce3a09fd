package io.bursar.verifier.internal.weaker;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.internal.check.Answers;
import io.bursar.verifier.internal.walk.Walk;

/**
 * A definition beside the standard of its name. What is no variation point is fixed for the enterprise (canonical
 * §1.13): here it may be the same or stricter, and what cannot be compared counts as weaker.
 */
public final class DefinitionBeside {

    private DefinitionBeside() {}

    /** Holds a walked definition against the one agreed on. */
    public static CheckResult of(Walk walk, WorkflowDefinition agreed) {
        Answers answers = new Answers(
                Check.DEFINITION_STANDARD, walk.machine().definition().id());
        Held held = new Held(walk, agreed, answers);
        new RowsBeside(held).compare();
        new ApprovalsBeside(held).compare();
        new StatesBeside(held).compare();
        new WordsBeside(held).compare();
        new RulesBeside(held).compare();
        return answers.result();
    }
}
