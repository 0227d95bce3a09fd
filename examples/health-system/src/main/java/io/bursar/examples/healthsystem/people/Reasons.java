package io.bursar.examples.healthsystem.people;

import java.util.List;

/** What people say when they decide. */
final class Reasons {

    static final List<String> APPROVALS =
            List.of("Within budget", "Needed on the unit", "As planned", "Checked with the department");
    static final List<String> REJECTIONS =
            List.of("We have stock of this", "Not in this year's plan", "Use the standard item");
    static final List<String> QUESTIONS =
            List.of("Which unit is this for?", "Is the old device traded in?", "Why this quantity?");

    private Reasons() {}
}
