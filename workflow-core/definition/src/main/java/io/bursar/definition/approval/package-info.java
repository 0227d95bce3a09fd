/**
 * Approvals as declared: who is asked, for which amount, in which order. Entry type:
 * {@link io.bursar.definition.approval.ApprovalSpec}.
 */
@NullMarked
package io.bursar.definition.approval;

import org.jspecify.annotations.NullMarked;
