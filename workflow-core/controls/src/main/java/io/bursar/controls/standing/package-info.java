/**
 * Classes of cases a person has approved beforehand (canonical §1.6-9). Entry type:
 * {@link io.bursar.controls.standing.StandingApproval}.
 */
@NullMarked
package io.bursar.controls.standing;

import org.jspecify.annotations.NullMarked;
