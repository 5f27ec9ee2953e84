package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** One patient waits from the start; transmission, such that nobody escapes, begins on day 2. */
class A76_BedsStopInfectionTest {
    @Test
    void whoHasABedByThenInfectsNobody() {
        assertThat(Story.of(world(48, 1), About.EPIDEMIC, About.CENSUS)).isEqualTo("""
                0 00:00:00 City: in bed 0, waiting 0 0 0
                0 00:00:00 City: in bed 0, waiting 0 1 0
                0 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                1 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                2 00:00:00 City: in bed 1, waiting 0 0 0
                2 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                3 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                3 00:00:00 end
                """);
    }

    @Test
    void whoStillWaitsInfectsAll() {
        assertThat(Story.of(world(49, 1), About.EPIDEMIC)).isEqualTo("""
                0 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                1 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                2 00:00:00 City: susceptible 0, exposed 5, infectious 0, recovered 0, sought 1
                3 00:00:00 City: susceptible 0, exposed 5, infectious 0, recovered 0, sought 1
                3 00:00:00 end
                """);
    }

    @Test
    void whoWaitsInIsolationInfectsNobody() {
        assertThat(Story.of(world(49, 0), About.EPIDEMIC)).endsWith("""
                3 00:00:00 City: susceptible 5, exposed 0, infectious 0, recovered 0, sought 1
                3 00:00:00 end
                """);
    }

    private static Scenario world(double bedOpensH, double waitingInfectious) {
        return WorldBuilder.world()
                .days(3)
                .hospital("H")
                .beds("H", Ward.GENERAL, bedOpensH, 1)
                .seir(1e9, 1, 1, waitingInfectious, 24)
                .outbreak(6, 0, 1)
                .transmission(0, 0)
                .transmission(2, 1e6)
                .build();
    }
}
