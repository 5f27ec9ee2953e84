package org.aidflow.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest {
    private static final double TWO_TO_53 = 0x1p53;

    private static List<Double> draws(Stream stream) {
        return Arrays.stream(new double[10]).map(i -> stream.uniform()).boxed().toList();
    }

    /** The top 32 bits of a stream's first two draws. */
    private static long beginning(Stream stream) {
        long first = (long) (stream.uniform() * 0x1p32);
        return first << 32 | (long) (stream.uniform() * 0x1p32);
    }

    @Test
    void theSameNameGivesTheSameDrawsWhateverWasMadeBefore() {
        Map<Long, List<Double>> upwards = new LinkedHashMap<>();
        Streams streams = new Streams(7, 3);
        for (long entity = 0; entity < 100; entity++) {
            upwards.put(entity, draws(streams.stream(Purpose.CONVOY, entity)));
        }
        Streams again = new Streams(7, 3);
        for (long entity = 99; entity >= 0; entity--) {
            again.stream(Purpose.ARRIVALS, entity).uniform();
            assertThat(draws(again.stream(Purpose.CONVOY, entity))).isEqualTo(upwards.get(entity));
        }
    }

    @Test
    void noTwoOfTenMillionNamesBeginAlike() {
        int seeds = 10;
        int replications = 100;
        int entities = 3_500;
        long[] beginnings = new long[seeds * replications * Purpose.values().length * entities];
        int made = 0;
        for (int seed = 0; seed < seeds; seed++) {
            for (int replication = 0; replication < replications; replication++) {
                Streams streams = new Streams(seed, replication);
                for (Purpose purpose : Purpose.values()) {
                    for (int entity = 0; entity < entities; entity++) {
                        long name = entity % 2 == 0 ? entity : Streams.part(entity, replication);
                        beginnings[made++] = beginning(streams.stream(purpose, name));
                    }
                }
            }
        }
        assertThat(made).isGreaterThanOrEqualTo(10_000_000);
        Arrays.parallelSort(beginnings);
        for (int i = 1; i < made; i++) {
            if (beginnings[i] == beginnings[i - 1]) {
                throw new AssertionError("two names begin with " + Long.toHexString(beginnings[i]));
            }
        }
    }

    @Test
    void changingAnyBitOfANameChangesAboutHalfTheBitsOfTheDraws() {
        SplittableRandom names = new SplittableRandom(1);
        double[] flips = new double[192];
        int trials = 2_000;
        for (int trial = 0; trial < trials; trial++) {
            // Small names, as they occur, and names of any bits in turn.
            int shift = trial % 2 == 0 ? 0 : 56;
            long[] name = {names.nextLong() >>> shift, names.nextLong() >>> shift, names.nextLong() >>> shift};
            long[] before = firstDraws(name);
            for (int bit = 0; bit < flips.length; bit++) {
                name[bit / 64] ^= 1L << bit;
                long[] after = firstDraws(name);
                name[bit / 64] ^= 1L << bit;
                for (int draw = 0; draw < 4; draw++) {
                    flips[bit] += Long.bitCount(before[draw] ^ after[draw]) / (4 * 53.0);
                }
            }
        }
        double fiveStandardErrors = 5 * 0.5 / Math.sqrt(4 * 53.0 * trials);
        for (double flipped : flips) {
            assertThat(flipped / trials).isCloseTo(0.5, within(fiveStandardErrors));
        }
    }

    private static long[] firstDraws(long[] name) {
        Stream stream = new Streams(name[0], name[1]).stream(Purpose.PATIENT, name[2]);
        return Arrays.stream(new long[4])
                .map(i -> (long) (stream.uniform() * TWO_TO_53))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void eachPurposeHasStreamsOfItsOwn(Purpose purpose) {
        Streams streams = new Streams(0, 0);
        for (Purpose other : Purpose.values()) {
            boolean same = draws(streams.stream(purpose, 0)).equals(draws(streams.stream(other, 0)));
            assertThat(same).isEqualTo(purpose == other);
        }
    }

    @Test
    void firstDrawsOfConsecutiveEntitiesAreUniformAndUncorrelated() {
        Streams streams = new Streams(1, 1);
        long[] entity = {0};
        Sample first = Sample.of(
                1_000_000, () -> streams.stream(Purpose.PATIENT, entity[0]++).uniform());
        first.assertFollows(u -> u);
        first.assertNeighboursUncorrelated();
    }

    @Test
    void firstDrawsOfConsecutiveReplicationsAndSeedsAreUniformAndUncorrelated() {
        long[] number = {0};
        Sample byReplication = Sample.of(1_000_000, () -> new Streams(1, number[0]++)
                .stream(Purpose.CONVOY, 5).uniform());
        byReplication.assertFollows(u -> u);
        byReplication.assertNeighboursUncorrelated();
        Sample bySeed = Sample.of(1_000_000, () -> new Streams(number[0]++, 1)
                .stream(Purpose.CONVOY, 5).uniform());
        bySeed.assertFollows(u -> u);
        bySeed.assertNeighboursUncorrelated();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void extremeNamesGiveSoundStreams(long extreme) {
        Stream stream = new Streams(extreme, extreme).stream(Purpose.ARRIVALS, extreme);
        Sample sample = Sample.of(10_000, stream::uniform);
        sample.assertFollows(u -> u);
        sample.assertNeighboursUncorrelated();
    }

    @Test
    void namesThatJoinAlikeAreDifferentEntities() {
        assertThat(Streams.entity("ab", "c")).isNotEqualTo(Streams.entity("a", "bc"));
        assertThat(Streams.entity("ab", "")).isNotEqualTo(Streams.entity("ab"));
        assertThat(Streams.entity("a", "b")).isNotEqualTo(Streams.entity("b", "a"));
        assertThat(Streams.entity("a", "b")).isEqualTo(Streams.entity("a", "b"));
    }

    @Test
    void noTwoPartsOfThingsAreOneEntity() {
        int things = 1_000;
        int parts = 2_000;
        long[] entities = new long[things * parts];
        for (int thing = 0; thing < things; thing++) {
            long whole = Streams.entity("team-" + thing);
            for (int part = 0; part < parts; part++) {
                entities[thing * parts + part] = Streams.part(whole, part);
            }
        }
        assertThat(Arrays.stream(entities).distinct().count()).isEqualTo(entities.length);
    }
}
