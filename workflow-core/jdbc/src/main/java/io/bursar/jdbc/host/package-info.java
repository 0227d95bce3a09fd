/**
 * Controls and evidence inside an application that runs its own process and keeps its own tables: who may act is
 * checked, and what was done recorded, on the application's own connection. Entry type:
 * {@link io.bursar.jdbc.host.HostControls}.
 *
 * <pre>{@code
 * HostControls controls = HostControls.open(dataSource, HostRules.of(new WorkflowId("shop.invoice"), pack), staff);
 * controls.on(connection).perform(act).orThrow();
 * }</pre>
 *
 * <p>To be read in this order: {@link io.bursar.jdbc.host.HostCase} and {@link io.bursar.jdbc.host.HostAct} for what
 * people do; {@link io.bursar.jdbc.host.HostSubmission}, {@link io.bursar.jdbc.host.HostDecision} and
 * {@link io.bursar.jdbc.host.HostApproval} for what must be approved. The rest is for who needs it:
 * {@link io.bursar.jdbc.host.HostReviewer} for one more who must agree, {@link io.bursar.jdbc.host.HostMitigation} for
 * places with too few people, {@link io.bursar.jdbc.host.SignedActBatch} for acts of other stores. Every call gives a
 * {@link io.bursar.jdbc.host.HostOutcome}.
 */
@NullMarked
package io.bursar.jdbc.host;

import org.jspecify.annotations.NullMarked;
