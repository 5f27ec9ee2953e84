package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What the command line answers.
 *
 * @param code that it leaves with
 * @param out what it says
 * @param err what it complains about
 */
record Answer(int code, String out, String err) {
    static Answer to(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Aidflow.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Holds the answer to be that of a command that went well. */
    Answer done() {
        assertThat(code).as("exit code with %s", err).isZero();
        return this;
    }

    /** Holds the answer to be a refusal that a user can read. */
    void refused(String... complaints) {
        assertThat(code).as("exit code with %s", out).isEqualTo(2);
        assertThat(err).contains(complaints);
        assertThat((out + err).lines()).noneMatch(line -> line.startsWith("\tat "));
    }
}
