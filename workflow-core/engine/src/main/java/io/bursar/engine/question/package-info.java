/**
 * Questions that change nothing: who would have to approve something, and whether a person may do an act, each with the
 * rule that says so. They are answered by the kernel that decides, over the real world or over assumed answers. Entry
 * type: {@link io.bursar.engine.question.ApproversAnswer}.
 */
@NullMarked
package io.bursar.engine.question;

import org.jspecify.annotations.NullMarked;
