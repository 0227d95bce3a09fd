/**
 * Identifiers of people, businesses, banks and things, checked for form and check digit before anyone is asked
 * (controls §4). Entry type: {@link io.bursar.controls.identifier.IdentifierKind}.
 */
@NullMarked
package io.bursar.controls.identifier;

import org.jspecify.annotations.NullMarked;
