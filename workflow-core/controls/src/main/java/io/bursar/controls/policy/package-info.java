/**
 * What an enterprise decided, as data: who may commit how much, which acts exclude each other, calendars, queues,
 * facilities, standing approvals and local variation. Entry type: {@link io.bursar.controls.policy.PolicyPack}.
 */
@NullMarked
package io.bursar.controls.policy;

import org.jspecify.annotations.NullMarked;
