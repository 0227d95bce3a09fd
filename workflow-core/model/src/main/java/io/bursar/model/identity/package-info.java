/**
 * Names of things: value types for ids, so that a person is never passed where a case is meant. Entry type:
 * {@link io.bursar.model.identity.CaseId}.
 */
@NullMarked
package io.bursar.model.identity;

import org.jspecify.annotations.NullMarked;
