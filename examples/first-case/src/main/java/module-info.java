/** The first ten lines that somebody writes with Bursar. */
module io.bursar.examples.firstcase {
    requires io.bursar.embedded;
    requires static transitive org.jspecify;
}
