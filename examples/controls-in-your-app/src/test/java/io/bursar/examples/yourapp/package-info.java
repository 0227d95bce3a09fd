/** Two systems of one application, in one transaction with controls and log. */
@NullMarked
package io.bursar.examples.yourapp;

import org.jspecify.annotations.NullMarked;
