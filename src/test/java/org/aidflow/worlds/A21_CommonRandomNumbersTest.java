package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidflow.network.Mode;
import org.aidflow.policy.Policies;
import org.aidflow.random.Distribution;
import org.aidflow.random.Lognormal;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn at random belongs to whom it befalls, not to the order in which things happen. */
class A21_CommonRandomNumbersTest {
    private static final Distribution HOURS = new Lognormal(5, 1);

    static Stream<String> policies() {
        return Policies.names().stream();
    }

    @Test
    void aBedMoreChangesNoJourneyAndNoArrival() {
        String few = Story.of(world().beds("H", 2).build(), About.CONVOYS, About.PATIENTS);
        String many = Story.of(world().beds("H", 3).build(), About.CONVOYS, About.PATIENTS);

        assertThat(few).isNotEqualTo(many);
        assertThat(of("T\\d:|arrives", many))
                .isEqualTo(of("T\\d:|arrives", few))
                .contains("T2: orient", "arrives");
    }

    @Test
    void aTeamMoreChangesNothingForTheOthers() {
        String two = Story.of(world().build(), About.CONVOYS);
        String three =
                Story.of(world().team("T3", "P", 3, 1, 1, WorldBuilder.CITY).build(), About.CONVOYS);

        assertThat(of("T3:", three)).isNotEmpty();
        assertThat(of("T[12]:", three)).isEqualTo(of("T[12]:", two)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void thosePatientsComeAndAsIllUnderEveryPolicy(String policy) {
        String historical = Story.of(world().build(), About.PATIENTS);

        assertThat(of("arrives", Story.of(world().policy(policy).build(), About.PATIENTS)))
                .isEqualTo(of("arrives", historical))
                .isNotEmpty();
    }

    private static WorldBuilder world() {
        return WorldBuilder.world()
                .poisson()
                .province("P")
                .hospital("H")
                .arc("P", "H", Mode.ROAD, HOURS)
                .mobilisation(HOURS)
                .orientation(HOURS)
                .pair("P", WorldBuilder.CITY, 1)
                .servedByAll(WorldBuilder.CITY)
                .team("T1", "P", 0, 1, 1, WorldBuilder.CITY)
                .team("T2", "P", 10, 1, 1, WorldBuilder.CITY)
                .patients(Severity.MILD, 0.4, HOURS, Ward.GENERAL)
                .patients(Severity.SEVERE, 0.6, HOURS, Ward.GENERAL)
                .waiting(Severity.MILD, 2, 3, 4)
                .waiting(Severity.SEVERE, 2, 3, 4)
                .demand(0, 10)
                .demand(3, 10);
    }

    /** Returns the lines of a story in which a pattern occurs. */
    private static String of(String pattern, String story) {
        return story.lines()
                .filter(line -> line.matches(".*(" + pattern + ").*"))
                .collect(Collectors.joining("\n"));
    }
}
