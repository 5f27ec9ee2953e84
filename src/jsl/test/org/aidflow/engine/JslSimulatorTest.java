package org.aidflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.aidflow.jsl.JslEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JslSimulatorTest extends SimulatorContractTest {
    @Override
    Simulator simulator() {
        return new JslEngine().simulator();
    }

    static LongStream seeds() {
        return SameStoryTest.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itTellsTheStoryOfTheHeap(long seed) {
        List<String> told = RandomWorld.story(new JslEngine().simulator(), seed);
        assertThat(told).isEqualTo(RandomWorld.story(new HeapSimulator(), seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soItDoesAsAReplicationOfASimulation(long seed) {
        List<String> told = new ArrayList<>();
        new JslEngine().play(simulator -> {
            told.addAll(RandomWorld.story(simulator, seed));
            return 0;
        });
        assertThat(told).isEqualTo(RandomWorld.story(new HeapSimulator(), seed));
    }
}
