package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuesTest {
    private static final Offset<Double> SIX_DIGITS = within(5.1e-7);
    private static final Offset<Double> ROUNDING = within(1e-12);

    @ParameterizedTest(name = "M/M/{2}, {0} arrivals, rate {1}")
    @CsvSource({
        "0.2, 0.1, 3, 0.444444, 4.444444",
        "0.2, 0.1, 4, 0.173913, 0.869565",
        "9, 1, 10, 0.668732, 0.668732",
        "18, 1, 20, 0.550769, 0.275385",
    })
    void waitsOfManyServersMatchTheReference(double lambda, double mu, int servers, double waits, double mean) {
        assertThat(Queues.erlangC(servers, lambda / mu)).isCloseTo(waits, SIX_DIGITS);
        assertThat(Queues.mmcWait(lambda, mu, servers)).isCloseTo(mean, SIX_DIGITS);
    }

    @Test
    void lengthOfTheQueueIsArrivalRateTimesWait() {
        assertThat(0.2 * Queues.mmcWait(0.2, 0.1, 3)).isCloseTo(0.888889, SIX_DIGITS);
        assertThat(9 * Queues.mmcWait(9, 1, 10)).isCloseTo(6.018584, SIX_DIGITS);
    }

    @Test
    void oneServerWaitsWithTheProbabilityThatItIsBusy() {
        assertThat(Queues.erlangC(1, 0.8)).isCloseTo(0.8, ROUNDING);
        assertThat(Queues.mmcWait(0.8, 1, 1)).isCloseTo(4, ROUNDING);
    }

    @ParameterizedTest(name = "load {0}")
    @CsvSource({"15, 0.04559322", "20, 0.15889196", "25, 0.27989015"})
    void lossOfTwentyServersMatchesTheReference(double load, double lost) {
        assertThat(Queues.erlangB(20, load)).isCloseTo(lost, within(5.1e-9));
        assertThat(Queues.limitedQueue(load, 1, 20, 20)[20])
                .as("the last of as many places as servers")
                .isCloseTo(Queues.erlangB(20, load), ROUNDING);
    }

    @Test
    void limitedPlacesMatchTheReference() {
        double[] share = Queues.limitedQueue(3, 4, 2, 3);
        assertThat(share[3]).isCloseTo(0.049360, SIX_DIGITS);
        assertThat(IntStream.rangeClosed(0, 3).mapToDouble(n -> n * share[n]).sum())
                .isCloseTo(0.762340, SIX_DIGITS);
    }

    @Test
    void manyPlacesAreAsGoodAsNoLimit() {
        double[] share = Queues.limitedQueue(9, 1, 10, 500);
        double waits = IntStream.rangeClosed(10, 500).mapToDouble(n -> share[n]).sum();
        assertThat(waits).isCloseTo(Queues.erlangC(10, 9), ROUNDING);
    }

    @Test
    void impatienceMatchesTheReference() {
        Queues.Abandonment a = Queues.erlangA(9, 1, 10, 0.5);
        assertThat(a.waits()).isCloseTo(0.468942, SIX_DIGITS);
        assertThat(a.queue()).isCloseTo(1.206211, SIX_DIGITS);
        assertThat(a.abandons()).isCloseTo(0.067012, SIX_DIGITS);
    }

    @Test
    void impatienceAtTheRateOfServiceMakesInfiniteServers() {
        Queues.Abandonment a = Queues.erlangA(9, 1, 10, 1);
        double poissonBelow = IntStream.range(0, 10)
                .mapToDouble(n -> Math.exp(-9)
                        * Math.pow(9, n)
                        / IntStream.rangeClosed(1, n).asLongStream().reduce(1, (x, y) -> x * y))
                .sum();
        assertThat(a.waits()).isCloseTo(1 - poissonBelow, ROUNDING);
    }

    /** In heavy overload those who abandon are those beyond the servers' reach: (lambda - c mu) / lambda. */
    @Test
    void impatienceSwallowsTheExcessOfALongOverload() {
        Queues.Abandonment a = Queues.erlangA(30, 1, 10, 0.01);
        assertThat(a.abandons()).isCloseTo(2.0 / 3, ROUNDING);
        assertThat(a.queue()).isCloseTo(2_000, within(1e-6));
    }

    @Test
    void priorityMatchesTheReference() {
        double[] waits = Queues.priorityWaits(0.2, 0.6, 1, 1);
        assertThat(waits[0] + 1).isCloseTo(2.0, ROUNDING);
        assertThat(waits[1] + 1).isCloseTo(6.0, ROUNDING);
    }

    @Test
    void priorityKeepsTheMeanWaitOfAll() {
        double[] waits = Queues.priorityWaits(3, 6, 1, 10);
        assertThat((3 * waits[0] + 6 * waits[1]) / 9).isCloseTo(Queues.mmcWait(9, 1, 10), ROUNDING);
    }

    @Test
    void exponentialServiceOfOneServerIsAlsoGeneralService() {
        assertThat(Queues.mg1Wait(0.8, 1, 1)).isCloseTo(Queues.mmcWait(0.8, 1, 1), ROUNDING);
    }

    @Test
    void constantServiceHalvesTheWait() {
        assertThat(Queues.md1Wait(0.8, 1)).isCloseTo(2, ROUNDING);
    }

    @Test
    void stationsInARowAddUp() {
        assertThat(Queues.tandemSojourn(0.2, new double[] {0.1, 0.25}, new int[] {3, 1}))
                .isCloseTo(4.0 / 0.9 + 10 + 20, within(1e-9));
    }

    @Test
    void fillingFromEmptyMatchesTheReference() {
        assertThat(Queues.numberFromEmpty(25, 0.1, 10)).isCloseTo(158.030140, SIX_DIGITS);
    }

    @Test
    void meanTimeUntilAllBedsAreFullMatchesTheReference() {
        assertThat(Queues.firstPassageMean(2, 0.1, 20)).isCloseTo(22.236792, SIX_DIGITS);
    }

    @ParameterizedTest(name = "day {0}")
    @CsvSource({"10, 0.946486", "20, 0.487205", "30, 0.187093", "60, 0.009365"})
    void survivalUntilAllBedsAreFullMatchesTheReference(double day, double survival) {
        assertThat(Queues.firstPassageSurvival(2, 0.1, 20, day)).isCloseTo(survival, SIX_DIGITS);
    }

    @Test
    void restrictedMeanUntilAllBedsAreFullMatchesTheReference() {
        assertThat(Queues.firstPassageRestrictedMean(2, 0.1, 20, 60)).isCloseTo(22.143142, SIX_DIGITS);
    }

    @Test
    void oneServerIsFullAfterAnExponentialTime() {
        assertThat(Queues.firstPassageSurvival(2, 0.1, 1, 0.7)).isCloseTo(Math.exp(-1.4), ROUNDING);
        assertThat(Queues.firstPassageRestrictedMean(2, 0.1, 1, 0.7)).isCloseTo(-Math.expm1(-1.4) / 2, ROUNDING);
    }

    @Test
    void nothingIsFullAtTimeZero() {
        assertThat(Queues.firstPassageSurvival(2, 0.1, 20, 0)).isEqualTo(1);
    }

    @Test
    void overloadedServersHaveNoLongRun() {
        assertThatThrownBy(() -> Queues.erlangC(2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share of time in which a server is busy must be >= 0 and < 1 but was 1.0");
    }
}
