package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.base.Time;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A52_NotEmptyAtTheStartTest {
    /** Two lie in bed, of stays of ten days; one waits and gets a third bed at once, another gets the first that is free. */
    @Test
    void whoIsThereAtTheStartLeavesWhenTheRestOfHisStayIsOver() {
        Scenario scenario = WorldBuilder.world()
                .days(10)
                .hospital("H")
                .beds("H", 3)
                .inBedAtStart("H", Ward.GENERAL, Severity.SEVERE, 2)
                .waitingAtStart(Severity.SEVERE, 2)
                .build();
        double firstD = Draws.daysLeft("H", 0, 10);
        double secondD = Draws.daysLeft("H", 1, 10);

        assertThat(Story.of(scenario, About.PATIENTS)).isEqualTo("""
                        0 00:00:00 City: a severe patient is in bed
                        0 00:00:00 City: a severe patient is in bed
                        0 00:00:00 City: a severe patient is waiting
                        0 00:00:00 City: a severe patient is waiting
                        0 00:00:00 City: a severe patient gets a bed after 0 00:00:00
                        %s City: discharged
                        %1$s City: a severe patient gets a bed after %1$s
                        %s City: discharged
                        10 00:00:00 City: discharged
                        10 00:00:00 end
                        """.formatted(
                        Story.time(Time.ofDays(Math.min(firstD, secondD))),
                        Story.time(Time.ofDays(Math.max(firstD, secondD)))));
    }
}
