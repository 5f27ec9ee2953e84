package org.aidflow.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aidflow.policy.Offer;
import org.aidflow.policy.Policies;
import org.aidflow.policy.Policy;
import org.aidflow.policy.Situation;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is allotted unit by unit comes as near as whole units can to the rule's allotment of what can be divided. */
class AllocationTest {
    private static final int CITIES = 4;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** Cities with needs and means of their own, of one item, that say how far each is from the donor. */
    private static final class Cities implements Situation {
        private final double[] need = new double[CITIES];
        private final double[] own = new double[CITIES];
        private final double[] hours = new double[CITIES];
        private final long[] received = new long[CITIES];
        private final int scarce;

        Cities(long seed) {
            Random random = new Random(seed);
            for (int city = 0; city < CITIES; city++) {
                need[city] = 20 + random.nextInt(200);
                own[city] = random.nextInt((int) need[city]);
                hours[city] = random.nextInt(50);
            }
            scarce = 1
                    + random.nextInt((int) (Arrays.stream(need).sum()
                                    - Arrays.stream(own).sum())
                            - 1);
        }

        /** Lets a policy allot fewer units than are lacked, one after the other. */
        Cities allot(String policy) {
            Policy rule = Policies.named(policy, WorldBuilder.world().build());
            for (int unit = 0; unit < scarce; unit++) {
                received[rule.city(unit(), this)]++;
            }
            return this;
        }

        /** Lets a policy allot as many together. */
        Cities allotTogether(String policy) {
            Policy rule = Policies.named(policy, WorldBuilder.world().build());
            for (int city : rule.cities(Collections.nCopies(scarce, unit()), this)) {
                received[city]++;
            }
            return this;
        }

        private static Offer unit() {
            return new Offer(0, 0, 1, 0);
        }

        double covered(int city) {
            return (own[city] + received[city]) / need[city];
        }

        @Override
        public long now() {
            return 0;
        }

        @Override
        public int cities() {
            return CITIES;
        }

        @Override
        public double need(int kind, int city) {
            return need[city];
        }

        @Override
        public double shortage(int kind, int city) {
            return need[city] - own[city] - received[city];
        }

        @Override
        public long lackedFor(int kind, int city) {
            return 0;
        }

        @Override
        public long sent(int kind, int donor, int city) {
            return received[city];
        }

        @Override
        public long received(int kind, int city) {
            return received[city];
        }

        @Override
        public double load(int city) {
            return 1;
        }

        @Override
        public double expectedH(int kind, int donor, int city) {
            return hours[city];
        }
    }

    /** The proportional rule: with claims c and an estate E, city i gets E c(i) / sum of c. */
    @ParameterizedTest(name = "cities of seed {0}")
    @MethodSource("seeds")
    void proportionalGivesEveryCityTheSameShareOfItsClaim(long seed) {
        Cities cities = new Cities(seed).allot("proportional");

        double claims =
                Arrays.stream(cities.need).sum() - Arrays.stream(cities.own).sum();
        for (int city = 0; city < CITIES; city++) {
            double due = cities.scarce * (cities.need[city] - cities.own[city]) / claims;
            assertThat((double) cities.received[city]).isCloseTo(due, within((double) CITIES));
        }
    }

    /** Water filling: all are raised to one level, but those above it that have their own. */
    @ParameterizedTest(name = "cities of seed {0}")
    @MethodSource("seeds")
    void maxMinFairRaisesAllToOneLevel(long seed) {
        Cities cities = new Cities(seed).allot("max_min_fair");

        double level = level(cities);
        for (int city = 0; city < CITIES; city++) {
            double due = Math.max(0, level * cities.need[city] - cities.own[city]);
            assertThat((double) cities.received[city]).isCloseTo(due, within((double) CITIES));
        }
    }

    /** Returns the share of their needs to which the units raise all cities, found by halving. */
    private static double level(Cities cities) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < 60; step++) {
            double level = (low + high) / 2;
            double units = IntStream.range(0, CITIES)
                    .mapToDouble(city -> Math.max(0, level * cities.need[city] - cities.own[city]))
                    .sum();
            if (units > cities.scarce) {
                high = level;
            } else {
                low = level;
            }
        }
        return low;
    }

    /** No city gets a unit of a tenth of its need while another lacks one of an earlier tenth. */
    @ParameterizedTest(name = "cities of seed {0}")
    @MethodSource("seeds")
    void optimalRaisesAllToOneTenth(long seed) {
        Cities cities = new Cities(seed).allotTogether("optimal");

        double least =
                IntStream.range(0, CITIES).mapToDouble(cities::covered).min().orElseThrow();
        double tenth = Math.floor(least * 10 + 1) / 10;
        for (int city = 0; city < CITIES; city++) {
            if (cities.received[city] > 0) {
                assertThat(cities.own[city] + cities.received[city]).isLessThanOrEqualTo(tenth * cities.need[city] + 1);
            }
        }
        assertThat(Arrays.stream(cities.received).sum()).isEqualTo(cities.scarce);
    }
}
