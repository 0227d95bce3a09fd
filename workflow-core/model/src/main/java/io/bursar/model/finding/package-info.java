/**
 * Refusals and failures: {@link io.bursar.model.finding.Finding} is what a clerk reads,
 * {@link io.bursar.model.finding.BursarException} is what an operator acts on.
 */
@NullMarked
package io.bursar.model.finding;

import org.jspecify.annotations.NullMarked;
