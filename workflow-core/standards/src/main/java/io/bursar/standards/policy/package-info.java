/**
 * Policy packs as files: the example policy of a regional health system, and the reader by which a host brings its own.
 * Entry type: {@link io.bursar.standards.policy.PolicyLoader}.
 */
@NullMarked
package io.bursar.standards.policy;

import org.jspecify.annotations.NullMarked;
