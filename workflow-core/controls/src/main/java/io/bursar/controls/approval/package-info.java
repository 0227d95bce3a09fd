/**
 * Who must approve, whether a decision may be made, and what the decisions made so far amount to (canonical §1.6).
 * Entry types: {@link io.bursar.controls.approval.ApprovalPlanner}, {@link io.bursar.controls.approval.DecisionCheck},
 * {@link io.bursar.controls.approval.ApprovalState}.
 */
@NullMarked
package io.bursar.controls.approval;

import org.jspecify.annotations.NullMarked;
