/** Readers of the parts of a policy pack; reached through {@link io.bursar.standards.policy.PolicyLoader}. */
@NullMarked
package io.bursar.standards.internal.policy;

import org.jspecify.annotations.NullMarked;
