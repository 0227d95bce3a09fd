/**
 * What a suggestion of a model may do: modes, floors, certificates, and what no model ever decides (canonical §1.12,
 * controls §9). Entry types: {@link io.bursar.controls.assist.AssistRuling} and
 * {@link io.bursar.controls.assist.ProhibitedUse}.
 */
@NullMarked
package io.bursar.controls.assist;

import org.jspecify.annotations.NullMarked;
