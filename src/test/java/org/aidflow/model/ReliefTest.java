package org.aidflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.ToDoubleFunction;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.model.Relief.Result;
import org.aidflow.model.Relief.Size;
import org.aidflow.random.Streams;
import org.aidflow.stat.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workload "relief", held to theory and to programs written by hand for it. */
class ReliefTest {
    private static final int REPLICATIONS = 40;
    private static final Result[] RESULTS = new Result[REPLICATIONS];

    @BeforeAll
    static void play() {
        Relief relief = relief(Size.S, 0);
        for (int i = 0; i < REPLICATIONS; i++) {
            relief.reset(new HeapSimulator(), new Streams(i, 1));
            RESULTS[i] = relief.run();
        }
    }

    /** The means and 95 % half-widths of 60 replications of those programs. */
    @ParameterizedTest
    @CsvSource({
        "events, 356956, 415",
        "delay, 26.438, 0.012",
        "wait, 29.88, 0.76",
        "occupied, 391.21, 0.26",
        "mostQueueing, 34.6, 1.1",
        "mostWaiting, 235.6, 5.8"
    })
    void meansAgreeWithProgramsWrittenByHand(String name, double mean, double halfWidth) {
        Tally tally = tally(
                switch (name) {
                    case "events" -> Result::events;
                    case "delay" -> Result::delayH;
                    case "wait" -> Result::waitH;
                    case "occupied" -> Result::occupied;
                    case "mostQueueing" -> Result::mostQueueing;
                    default -> Result::mostWaiting;
                });
        double standardError = Math.hypot(halfWidth / 1.96, tally.standardError());
        assertThat(tally.mean()).isCloseTo(mean, within(4 * standardError));
    }

    /** Erlang's C for 4 handlers at a load of 0.78; the first hours, when nothing has come yet, take a hundredth away. */
    @Test
    void depotsQueueAsTheorySays() {
        assertThat(tally(Result::busy).mean()).isCloseTo(3.125, within(0.03));
        assertThat(tally(Result::queueing).mean()).isCloseTo(2.011, within(0.1));
    }

    @Test
    void aReplicationIsTheSameWhateverWasPlayedBefore() {
        assertThat(relief(Size.S, REPLICATIONS - 1).run()).isEqualTo(RESULTS[REPLICATIONS - 1]);
    }

    /** What is allocated are the stations, and the lists of the new simulator as they grow. */
    @Test
    void aReplicationAllocatesLessThanAByteAnEvent() {
        Relief relief = relief(Size.L, 1);
        relief.run();
        relief.reset(new HeapSimulator(), new Streams(2, 1));
        long before = allocatedBytes();
        long events = relief.run().events();
        assertThat(allocatedBytes() - before).isLessThan(events);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Relief relief(Size size, long seed) {
        return new Relief(size, new HeapSimulator(), new Streams(seed, 1));
    }

    private static Tally tally(ToDoubleFunction<Result> what) {
        Tally tally = new Tally();
        for (Result result : RESULTS) {
            tally.add(what.applyAsDouble(result));
        }
        return tally;
    }
}
