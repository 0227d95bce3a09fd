package io.bursar.erp.reference.internal.books;

import java.time.Instant;
import java.time.LocalDate;

/** When something is done: the instant, and the business day it falls on. */
public record Moment(Instant now, LocalDate today) {}
