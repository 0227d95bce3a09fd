/**
 * Controls and evidence inside an application that runs its own process and keeps its own tables: who may act is
 * checked, and what was done recorded, on the application's own connection. Entry type:
 * {@link io.bursar.jdbc.host.HostControls}.
 *
 * <pre>{@code
 * HostControls controls = HostControls.open(dataSource, HostRules.of(new WorkflowId("shop.invoice"), pack), staff);
 * controls.on(connection).perform(act).orThrow();
 * }</pre>
 */
@NullMarked
package io.bursar.jdbc.host;

import org.jspecify.annotations.NullMarked;
