/**
 * Where restricted values come in and go out: sealed in the vault before a command is recorded, rendered when a call is
 * sent, and nowhere else in the clear (design §4.6). Entry types: {@link io.bursar.engine.restricted.VaultIntake},
 * {@link io.bursar.engine.restricted.RenderingSystems}.
 */
@NullMarked
package io.bursar.engine.restricted;

import org.jspecify.annotations.NullMarked;
