package org.aidflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The default engine and the referee tell the same story, line by line. */
class SameStoryTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHeapTellsTheStoryOfTheReferee(long seed) {
        List<String> told = RandomWorld.story(new HeapSimulator(), seed);
        assertThat(told).isEqualTo(RandomWorld.story(new SsjSimulator(), seed));
    }

    @Test
    void worldsHaveOccurrencesTiesAndCancels() {
        String stories = seeds().mapToObj(seed -> RandomWorld.story(new HeapSimulator(), seed))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        assertThat(stories)
                .containsPattern("(?m)^(\\d+) event \\d+\n\\1 event \\d+$")
                .containsPattern("(?m)^cancel event \\d+: true$")
                .containsPattern("(?m)^cancel event \\d+: false$");
    }
}
