/**
 * Who acts, as whom, holding what: actors, grants, delegations and authority. Entry type:
 * {@link io.bursar.model.people.Actor}.
 */
@NullMarked
package io.bursar.model.people;

import org.jspecify.annotations.NullMarked;
