package io.bursar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs commands as a shell would and keeps what they say. */
final class Shell {

    private Shell() {}

    /** What a command said and how it ended. */
    record Ran(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = BursarCli.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** A command line without quotes. */
    static Ran line(String command) {
        return run(command.strip().split(" +", -1));
    }
}
