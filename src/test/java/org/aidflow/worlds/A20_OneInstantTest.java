package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.base.Time;
import org.aidflow.random.Constant;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A20_OneInstantTest {
    private final long[] arrives = Draws.oneArrivalADay(2);

    @Test
    void aBedThatOpensWhenAPatientArrivesIsThereForHim() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .hospital("H")
                .demand(0, 1)
                .beds("H", Ward.GENERAL, Time.hours(arrives[0]), 1)
                .build();

        assertThat(Story.of(scenario, About.PATIENTS, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 0, staffed 0, protected 0, usable 0; doctors 0, nurses 0
                        %s City: open 1, staffed 1, protected 1, usable 1; doctors 0, nurses 0
                        %1$s City: a severe patient arrives
                        %1$s City: a severe patient gets a bed after 0 00:00:00
                        1 00:00:00 end
                        """.formatted(Story.time(arrives[0])));
    }

    @Test
    void aPatientWhoLeavesMakesRoomForOneWhoArrivesInTheSameSecond() {
        Constant stay = new Constant(Time.days(arrives[1] - arrives[0]));
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .hospital("H")
                .demand(0, 1)
                .demand(1, 1)
                .beds("H", 1)
                .patients(Severity.SEVERE, 1, stay, Ward.GENERAL)
                .build();

        assertThat(Draws.fromDay(1, Story.of(scenario, About.PATIENTS)))
                .isEqualTo("""
                        %s City: discharged
                        %1$s City: a severe patient arrives
                        %1$s City: a severe patient gets a bed after 0 00:00:00
                        2 00:00:00 end
                        """.formatted(Story.time(arrives[1])));
    }

    /** The team's report frees the bed before the patient comes, though he was scheduled long before. */
    @Test
    void aTeamThatReportsInWhenAPatientArrivesCaresForHim() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 0)
                .demand(0, 1)
                .beds("H", 1)
                .care(Ward.GENERAL, 0, 8)
                .team("T1", "P", Time.hours(arrives[0]), 0, 1, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.PATIENTS, About.DELIVERIES))
                .isEqualTo("""
                        %s T1: reports in at H
                        %1$s City: a severe patient arrives
                        %1$s City: a severe patient gets a bed after 0 00:00:00
                        1 00:00:00 end
                        """.formatted(Story.time(arrives[0])));
    }
}
