package org.aidflow.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.aidflow.experiment.Shard.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {
    @ParameterizedTest(name = "{0} points of {1} replications in {2} parts")
    @CsvSource({"1, 1, 1", "4, 30, 3", "4, 30, 7", "7, 1, 3", "5, 3, 8", "3, 10, 30", "2, 2000000000, 3"})
    void everyReplicationIsInOnePartAndPartsAreEqualUpToOne(int points, int replications, int of) {
        long[] sizes = new long[of];
        for (int place = 0; place < points; place++) {
            int next = 1;
            int first = Shard.first(place, replications, of);
            for (int turn = 0; turn < of; turn++) {
                int number = (first - 1 + turn) % of + 1;
                Range range = new Shard(number, of).of(place, replications);
                assertThat(range.first()).isEqualTo(next);
                assertThat(range.size()).isBetween(replications / of, (replications + of - 1) / of);
                sizes[number - 1] += range.size();
                next = range.last() + 1;
            }
            assertThat(next).isEqualTo(replications + 1);
        }
        assertThat(Arrays.stream(sizes).sum()).isEqualTo((long) points * replications);
        assertThat(Arrays.stream(sizes).max().orElseThrow())
                .isLessThanOrEqualTo(Arrays.stream(sizes).min().orElseThrow() + 1);
    }

    @Test
    void theWholeHasAll() {
        assertThat(IntStream.range(0, 3).mapToObj(place -> Shard.WHOLE.of(place, 7)))
                .containsOnly(new Range(1, 7));
    }

    @Test
    void aPartThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(0, 3)).withMessageContaining("number");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(4, 3)).withMessageContaining("number");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(1, 0)).withMessageContaining("of");
    }
}
