package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A75_EpidemicStepByStepTest {
    /** So many infections a day that nobody escapes a step. */
    private static final double ALL = 1e6;

    /**
     * Latency and the time to seek a bed end with the step in which they begin, and one infects all. On day 0 the one who is
     * infectious infects nine and seeks a bed. On day 1 the nine become infectious, on day 2 they seek a bed.
     */
    @Test
    void whoIsInfectedIsExposedThenInfectiousThenAPatient() {
        assertThat(Story.of(world(1), About.EPIDEMIC)).isEqualTo("""
                0 00:00:00 City: susceptible 0, exposed 9, infectious 0, recovered 0, sought 1
                1 00:00:00 City: susceptible 0, exposed 0, infectious 9, recovered 0, sought 1
                2 00:00:00 City: susceptible 0, exposed 0, infectious 0, recovered 0, sought 10
                3 00:00:00 City: susceptible 0, exposed 0, infectious 0, recovered 0, sought 10
                3 00:00:00 end
                """);
        assertThat(Story.of(world(1), About.PATIENTS).lines().filter(line -> line.endsWith("arrives")))
                .hasSize(10)
                .allMatch(line -> line.startsWith("0 ") || line.startsWith("2 "));
    }

    @Test
    void whoSeeksNoBedRecoversUnseen() {
        assertThat(Story.of(world(0), About.EPIDEMIC, About.PATIENTS)).isEqualTo("""
                0 00:00:00 City: susceptible 0, exposed 9, infectious 0, recovered 1, sought 0
                1 00:00:00 City: susceptible 0, exposed 0, infectious 9, recovered 1, sought 0
                2 00:00:00 City: susceptible 0, exposed 0, infectious 0, recovered 10, sought 0
                3 00:00:00 City: susceptible 0, exposed 0, infectious 0, recovered 10, sought 0
                3 00:00:00 end
                """);
    }

    private static Scenario world(double reportedShare) {
        return WorldBuilder.world()
                .days(3)
                .hospital("H")
                .beds("H", 20)
                .seir(0, 0, reportedShare, 1, 24)
                .outbreak(10, 1, 0)
                .transmission(0, ALL)
                .build();
    }
}
