/**
 * Names and addresses as they are compared: one way to write each, and how alike two are. Supplier duplicates (controls
 * §6) and screening (controls §3) compare here, so that they agree. Entry types:
 * {@link io.bursar.controls.name.OrganizationName} and {@link io.bursar.controls.name.JaroWinkler}.
 */
@NullMarked
package io.bursar.controls.name;

import org.jspecify.annotations.NullMarked;
