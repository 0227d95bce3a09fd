/**
 * The log as a file, and the proof that it holds: export, chain check and offline verifier. Entry types:
 * {@link io.bursar.audit.log.LogExporter} and {@link io.bursar.audit.log.LogVerifier}.
 */
@NullMarked
package io.bursar.audit.log;

import org.jspecify.annotations.NullMarked;
