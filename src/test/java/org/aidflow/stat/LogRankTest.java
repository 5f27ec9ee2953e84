package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRankTest {
    /** Weeks of remission of acute leukaemia, E. J. Freireich et al., Blood 21 (1963); "+" marks the censored. */
    private static final String TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    private static Optional<LogRank> test(String... groups) {
        double[][] durations = new double[groups.length][];
        boolean[][] censored = new boolean[groups.length][];
        for (int g = 0; g < groups.length; g++) {
            String[] parts = groups[g].split(" ", -1);
            durations[g] = Arrays.stream(parts)
                    .mapToDouble(part -> Double.parseDouble(part.replace("+", "")))
                    .toArray();
            censored[g] = new boolean[parts.length];
            for (int i = 0; i < parts.length; i++) {
                censored[g][i] = parts[i].endsWith("+");
            }
        }
        return LogRank.of(durations, censored);
    }

    /** As survdiff of R's package survival prints it. */
    @Test
    void textbookSampleGivesThePublishedTest() {
        LogRank result = test(TREATED, PLACEBO).orElseThrow();
        assertThat(result.chiSquare()).isCloseTo(16.79, within(0.0051));
        assertThat(result.degreesOfFreedom()).isEqualTo(1);
        assertThat(result.pValue()).isCloseTo(4.17e-5, within(5.1e-8));
    }

    /**
     * At the weeks 1, 2, 3, 4 and 6, one ends of 6, 5, 4, 3 and 1 at risk. The first group has 2, 1, 1, 1 and 0 of them,
     * the second 2, 2, 1, 1 and 0.
     */
    @Test
    void threeGroupsFollowAHandComputedSample() {
        double u1 = 2 - (1 / 3.0 + 1 / 5.0 + 1 / 4.0 + 1 / 3.0);
        double u2 = 1 - (1 / 3.0 + 2 / 5.0 + 1 / 4.0 + 1 / 3.0);
        double v11 = 2 / 9.0 + 4 / 25.0 + 3 / 16.0 + 2 / 9.0;
        double v22 = 2 / 9.0 + 6 / 25.0 + 3 / 16.0 + 2 / 9.0;
        double v12 = -(1 / 9.0 + 2 / 25.0 + 1 / 16.0 + 1 / 9.0);
        double chiSquare = (u1 * u1 * v22 - 2 * u1 * u2 * v12 + u2 * u2 * v11) / (v11 * v22 - v12 * v12);
        LogRank result = test("1 4", "2 5+", "3 6").orElseThrow();
        assertThat(result.chiSquare()).isCloseTo(chiSquare, within(1e-12));
        assertThat(result.degreesOfFreedom()).isEqualTo(2);
        assertThat(result.pValue()).as("the law is exponential").isCloseTo(Math.exp(-chiSquare / 2), within(1e-12));
    }

    @Test
    void orderOfGroupsAndUnitOfTimeDoNotMatter() {
        LogRank result = test("1 4 4 9+", "2 5+ 3 4", "3 6 1+ 4", "7 8+ 9 4").orElseThrow();
        LogRank turned =
                test("21 24+ 27 12", "12 9 18 3+", "12 27+ 12 3", "6 15+ 9 12").orElseThrow();
        assertThat(turned.chiSquare()).isCloseTo(result.chiSquare(), within(1e-10));
        assertThat(turned.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void groupThatWasGoneBeforeTheFirstEndIsLeftOut() {
        assertThat(test(TREATED, "0+ 0.5+", PLACEBO)).isEqualTo(test(TREATED, PLACEBO));
    }

    @Test
    void nothingToCompareMakesNoTest() {
        assertThat(test(TREATED)).isEmpty();
        assertThat(test("1+ 2+", "3+")).as("none ends").isEmpty();
        assertThat(test("4 4", "4")).as("all end at once").isEmpty();
        assertThat(test("2 3", "1+")).as("one group is left").isEmpty();
        assertThat(LogRank.of(new double[2][0], new boolean[2][0]))
                .as("no duration")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} groups")
    @ValueSource(ints = {2, 4})
    void rejectsEqualLawsAsOftenAsItSays(int groups) {
        int repeats = 4_000;
        Random random = new Random(groups);
        int rejected = 0;
        for (int i = 0; i < repeats; i++) {
            rejected += sample(random, groups, 1).pValue() < 0.1 ? 1 : 0;
        }
        assertThat((double) rejected / repeats)
                .as("its level holds for many durations")
                .isCloseTo(0.1, within(4 * Math.sqrt(0.1 * 0.9 / repeats) + 0.005));
    }

    /**
     * With two groups of the same size, of which m durations end, the root of the statistic is about normal with the
     * mean |log ratio| √m / 2. Source: D. Schoenfeld, The asymptotic properties of nonparametric tests for comparing
     * survival distributions, Biometrika 68 (1981).
     */
    @Test
    void findsTheRatioOfHazardsAsOftenAsTheoryHasIt() {
        int repeats = 2_000;
        Random random = new Random(5);
        int rejected = 0;
        for (int i = 0; i < repeats; i++) {
            rejected += sample(random, 2, 2).pValue() < 0.05 ? 1 : 0;
        }
        double ends = 50 * (2 - Math.exp(-1) - Math.exp(-2));
        double power = NormalDistribution.of(0, 1)
                .cumulativeProbability(Math.log(2) * Math.sqrt(ends) / 2 - 1.959963984540054);
        assertThat((double) rejected / repeats)
                .as("the formula holds for ratios near 1")
                .isCloseTo(power, within(4 * Math.sqrt(power * (1 - power) / repeats) + 0.02));
    }

    /** Fifty durations a group, exponential, the last group's faster by {@code ratio}, censored at 1. */
    private static LogRank sample(Random random, int groups, double ratio) {
        double[][] durations = new double[groups][50];
        boolean[][] censored = new boolean[groups][50];
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < 50; i++) {
                double lasts = -Math.log1p(-random.nextDouble()) / (g == groups - 1 ? ratio : 1);
                durations[g][i] = Math.min(lasts, 1);
                censored[g][i] = lasts > 1;
            }
        }
        return LogRank.of(durations, censored).orElseThrow();
    }

    @Test
    void refusesDurationsThatAreNone() {
        assertThatThrownBy(() -> test("1 2", "-1")).hasMessage("duration must be a finite number >= 0 but was -1.0");
        assertThatThrownBy(() -> LogRank.of(new double[2][3], new boolean[1][3]))
                .hasMessage("count of groups of censoring marks must be 2 but was 1");
        assertThatThrownBy(() -> LogRank.of(new double[2][3], new boolean[2][4]))
                .hasMessage("count of censoring marks must be 3 but was 4");
    }
}
