/**
 * A ward that works at random: people, roles, delegations, absences, administrators, services, models and time, over
 * orders and suppliers. What it leaves in the log is judged by {@link io.bursar.proofs.judge.Oracle}. Entry type:
 * {@link io.bursar.proofs.ward.Ward}.
 */
@NullMarked
package io.bursar.proofs.ward;

import org.jspecify.annotations.NullMarked;
