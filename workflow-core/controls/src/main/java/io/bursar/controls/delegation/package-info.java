/** Who decides in whose place (canonical §1.6-6). Entry type: {@link io.bursar.controls.delegation.DelegationRules}. */
@NullMarked
package io.bursar.controls.delegation;

import org.jspecify.annotations.NullMarked;
