/**
 * A judge of finished logs, written from the domain's sentences (controls §1 and §2, canonical §1.3, §1.6, §1.14 and
 * §1.17) by counting through everything: it reads exported records and nothing else, and shares no code with the
 * controls it judges. Entry type: {@link io.bursar.proofs.judge.Oracle}.
 */
@NullMarked
package io.bursar.proofs.judge;

import org.jspecify.annotations.NullMarked;
