package org.aidflow.app;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far a run has come and when it will end: a bar on a terminal, plain lines elsewhere. */
interface Progress extends AutoCloseable {
    /** So many more replications are done. */
    void step(int number);

    @Override
    void close();

    /**
     * Returns the progress that suits where it is told.
     *
     * @param done replications that an earlier run has played
     * @param replications in all
     */
    @SuppressWarnings("SystemConsoleNull") // the launcher keeps its old meaning on newer JDKs: -Djdk.console=java.base
    static Progress of(long done, long replications, boolean quiet, PrintWriter out) {
        if (quiet) {
            return new Silent();
        }
        return System.console() == null ? new Lines(done, replications, out) : new Bar(done, replications);
    }

    /** Tells nothing. */
    final class Silent implements Progress {
        @Override
        public void step(int number) {}

        @Override
        public void close() {}
    }

    /** A line when the first replications are done, and at every tenth of the way. */
    final class Lines implements Progress {
        private final long replications;
        private final PrintWriter out;
        private final long began = System.nanoTime();
        private final long before;
        private long done;

        Lines(long before, long replications, PrintWriter out) {
            this.before = before;
            this.replications = replications;
            done = before;
            this.out = out;
        }

        @Override
        public void step(int number) {
            done += number;
            boolean first = done - number == before;
            if (first || done * 10 / replications > (done - number) * 10 / replications) {
                long left = (System.nanoTime() - began) / (done - before) * (replications - done);
                out.printf(
                        "%d of %d replications, %d s to go%n",
                        done, replications, Duration.ofNanos(left).toSeconds());
            }
        }

        @Override
        public void close() {}
    }

    /** A bar with the time to go. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(long done, long replications) {
            bar = new ProgressBarBuilder()
                    .setTaskName("replications")
                    .setInitialMax(replications)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .startsFrom(done, Duration.ZERO)
                    .build();
        }

        @Override
        public void step(int number) {
            bar.stepBy(number);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
