/**
 * Where restricted values live, encrypted per subject, so that the log carries only tokens and one person's data can be
 * erased without touching a proof. Entry type: {@link io.bursar.audit.vault.Vault}.
 */
@NullMarked
package io.bursar.audit.vault;

import org.jspecify.annotations.NullMarked;
