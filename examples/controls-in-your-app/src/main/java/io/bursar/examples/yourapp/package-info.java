/**
 * Controls and log beside a Flowable process and a plain Spring service that were there before. Entry type:
 * {@link io.bursar.examples.yourapp.ControlsInYourApp}.
 */
@NullMarked
package io.bursar.examples.yourapp;

import org.jspecify.annotations.NullMarked;
