/**
 * What differs between two versions of a policy, what that does to controls, and which open cases it touches. Entry
 * type: {@link io.bursar.controls.change.PolicyChange}.
 */
@NullMarked
package io.bursar.controls.change;

import org.jspecify.annotations.NullMarked;
