/** Tests of the cutover, in the words of the people who see its first day. */
@NullMarked
package io.bursar.adoption.cutover;

import org.jspecify.annotations.NullMarked;
