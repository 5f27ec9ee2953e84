package org.aidflow.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.aidflow.base.Time;
import org.aidflow.model.Compartments;
import org.aidflow.model.Probe;
import org.aidflow.random.Exponential;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An epidemic is a chain of binomial draws whose growth, final size and chance of escape are known. */
class EpidemicTest {
    private static final int REPLICATIONS = 40;
    private static final double LATENT_D = 3;
    private static final double TO_SEEK_D = 5;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** What is left of an epidemic: its compartments after the first step of each day. */
    private static List<Compartments[]> days(Scenario scenario, int replications) {
        return LongStream.range(0, replications)
                .mapToObj(replication -> days(scenario, replication))
                .toList();
    }

    private static Compartments[] days(Scenario scenario, long replication) {
        Compartments[] days = new Compartments[scenario.timeline().days() + 1];
        Probe probe = new Probe() {
            @Override
            public void epidemicStepped(long now, int city, Compartments people) {
                if (now % Time.DAY == 0) {
                    days[(int) (now / Time.DAY)] = people;
                }
            }
        };
        Runs.run(scenario, 1, replication, probe);
        return days;
    }

    /** While hardly anybody is immune, the infectious grow by the largest eigenvalue of the mean step. */
    @ParameterizedTest(name = "beta {0} a day, steps of {1} h")
    @CsvSource({"0.8, 24", "0.8, 1", "0.3, 6"})
    void earlyGrowthIsTheEigenvalueOfTheMeanStep(double beta, double stepH) {
        Scenario scenario = WorldBuilder.world()
                .days(22)
                .hospital("H")
                .seir(LATENT_D, TO_SEEK_D, 0, 1, stepH)
                .outbreak(100_000_000, 200, 0)
                .transmission(0, beta)
                .build();
        double stepD = stepH / 24;
        double growth =
                Math.log(eigenvalue(beta * stepD, -Math.expm1(-stepD / LATENT_D), -Math.expm1(-stepD / TO_SEEK_D)))
                        / stepD;
        Theory.holds(
                "growth over ten days",
                days(scenario, REPLICATIONS),
                days -> (double) days[22].infectious() / days[12].infectious(),
                Math.exp(10 * growth));
        if (stepH == 1) {
            assertThat(growth).isCloseTo(continuous(beta), within(0.02 * growth));
        }
    }

    /** Of the matrix that makes the exposed and infectious of one step those of the next. */
    private static double eigenvalue(double infections, double onset, double end) {
        double trace = 2 - onset - end;
        double determinant = (1 - onset) * (1 - end) - infections * onset;
        return (trace + Math.sqrt(trace * trace - 4 * determinant)) / 2;
    }

    /**
     * The rate r with beta / gamma = (1 + r / sigma) (1 + r / gamma). Source: J. Wallinga, M. Lipsitch, How generation
     * intervals shape the relationship between growth rates and reproductive numbers, Proceedings of the Royal Society
     * B 274 (2007).
     */
    private static double continuous(double beta) {
        double sigma = 1 / LATENT_D;
        double gamma = 1 / TO_SEEK_D;
        double half = (sigma + gamma) / 2;
        return -half + Math.sqrt(half * half + sigma * (beta - gamma));
    }

    @ParameterizedTest(name = "beta {0} a day, steps of {1} h")
    @CsvSource({"0.5, 24", "0.5, 6", "0.25, 12"})
    void finalSizeIsThatOfKermackAndMcKendrick(double beta, double stepH) {
        Scenario scenario = large(beta, stepH, 0, 0).build();
        assertFinalSize(scenario, beta * infectiousD(stepH));
    }

    /** Without beds, a patient infects for his six days of waiting too, here half as many as before. */
    @Test
    void patientsWithoutABedMakeTheEpidemicLarger() {
        Scenario scenario = large(0.3, 6, 0.7, 0.5).build();
        assertFinalSize(scenario, 0.3 * (infectiousD(6) + 0.7 * 0.5 * 6));
    }

    @Test
    void patientsInBedDoNot() {
        Scenario scenario = large(0.3, 6, 0.7, 0.5).beds("H", 50_000).build();
        assertFinalSize(scenario, 0.3 * infectiousD(6));
    }

    private static WorldBuilder large(double beta, double stepH, double reportedShare, double waitingInfectious) {
        return WorldBuilder.world()
                .days(500)
                .hospital("H")
                .patients(Severity.SEVERE, 1, new Exponential(6), Ward.GENERAL)
                .waiting(Severity.SEVERE, NEVER, 6, NEVER)
                .seir(LATENT_D, TO_SEEK_D, reportedShare, waitingInfectious, stepH)
                .outbreak(50_000, 1000, 0)
                .transmission(0, beta);
    }

    /** The mean time of infecting others: a geometric number of steps. */
    private static double infectiousD(double stepH) {
        double stepD = stepH / 24;
        return stepD / -Math.expm1(-stepD / TO_SEEK_D);
    }

    /**
     * Whoever was susceptible escapes with probability exp(-R z), z being the share ever infected. Source: W. O.
     * Kermack, A. G. McKendrick, A contribution to the mathematical theory of epidemics, Proceedings of the Royal
     * Society A 115 (1927).
     */
    private static void assertFinalSize(Scenario scenario, double reproduction) {
        double infected = 1;
        for (int iteration = 0; iteration < 1000; iteration++) {
            infected = 1 - 0.98 * Math.exp(-reproduction * infected);
        }
        Theory.holds(
                "share infected",
                days(scenario, REPLICATIONS / 2),
                days -> (double) days[days.length - 1].infected() / 50_000,
                infected);
    }

    /** The other one escapes each step with probability q, and steps go on with probability 1 - c: c q / (1 - (1 - c) q). */
    @Test
    void oneOfTwoEscapesAsOftenAsTheChainSays() {
        Scenario scenario = WorldBuilder.world()
                .days(60)
                .hospital("H")
                .seir(LATENT_D, TO_SEEK_D, 0, 1, 24)
                .outbreak(2, 1, 0)
                .transmission(0, 0.5)
                .build();
        double c = -Math.expm1(-1 / TO_SEEK_D);
        double q = Math.exp(-0.5 / 2);
        Theory.holds(
                "share who escape", days(scenario, 8000), days -> days[60].susceptible(), c * q / (1 - (1 - c) * q));
    }
}
