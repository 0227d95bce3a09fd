/** The first ten lines that somebody writes with Bursar. */
module io.bursar.examples.firstcase {
    requires transitive io.bursar.embedded;
    requires static transitive org.jspecify;
}
