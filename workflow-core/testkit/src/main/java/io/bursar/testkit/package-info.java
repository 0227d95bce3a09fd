/**
 * A clock to set, ids that repeat, and fakes of what a host provides. Entry type: {@link io.bursar.testkit.CaseLab}.
 *
 * <pre>{@code
 * CaseLab lab = CaseLab.of(definition);
 * CaseRef order = lab.as("dana").start(workflow, "MERCY", data);
 * }</pre>
 */
@NullMarked
package io.bursar.testkit;

import org.jspecify.annotations.NullMarked;
