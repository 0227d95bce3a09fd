/**
 * Who may commit how much of what, where and since when (controls §2). Entry type:
 * {@link io.bursar.controls.authority.AuthorityTable}.
 */
@NullMarked
package io.bursar.controls.authority;

import org.jspecify.annotations.NullMarked;
