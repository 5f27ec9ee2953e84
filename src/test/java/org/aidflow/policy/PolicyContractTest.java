package org.aidflow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every policy, in random situations that are nothing but {@link Situation}. */
class PolicyContractTest {
    private static final int DONORS = 3;
    private static final int CITIES = 4;
    private static final int KINDS = 3;
    private static final int QUESTIONS = 2_000;

    /** Donor P0 has one city, P1 three, one of them twice at other times, P2 none. */
    private final Scenario scenario = WorldBuilder.world()
            .province("P0")
            .province("P1")
            .province("P2")
            .hospital("H0", "C0", 0, 0)
            .hospital("H1", "C1", 0, 0)
            .hospital("H2", "C2", 0, 0)
            .hospital("H3", "C3", 0, 0)
            .pair("P0", "C2", 1)
            .pair("P1", "C0", 0, 50)
            .pair("P1", "C1", 0.5)
            .pair("P1", "C3", 20, 70)
            .pair("P1", "C0", 80, 90)
            .build();

    private record Question(Offer offer, Frozen situation) {}

    /** A situation that can only be looked at: by kind, from teams on, then by donor, then by city. */
    private record Frozen(long now, List<List<Double>> shortages, List<List<List<Long>>> sent) implements Situation {
        @Override
        public int cities() {
            return CITIES;
        }

        @Override
        public double shortage(int kind, int city) {
            return shortages.get(kind - Offer.TEAM).get(city);
        }

        @Override
        public long sent(int kind, int donor, int city) {
            return sent.get(kind - Offer.TEAM).get(donor).get(city);
        }
    }

    static Stream<String> names() {
        return Policies.names().stream();
    }

    @Test
    void theFourPoliciesAreKnown() {
        assertThat(Policies.names()).containsExactly("historical", "none", "paired", "pooled");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> Policies.named("fair", scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy must be one of historical, none, paired, pooled but was fair");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theAnswerIsACityOrNowhere(String name) {
        Policy policy = Policies.named(name, scenario);

        for (Question question : questions()) {
            assertThat(policy.city(question.offer, question.situation)).isBetween(Policy.NOWHERE, CITIES - 1);
        }
    }

    /** Asked forwards, then backwards, then of a policy that was never asked before. */
    @ParameterizedTest
    @MethodSource("names")
    void theSameOfferInTheSameSituationGoesToTheSameCityWhateverWasAskedBefore(String name) {
        Policy policy = Policies.named(name, scenario);
        List<Question> questions = questions();
        int[] answers = questions.stream()
                .mapToInt(question -> policy.city(question.offer, question.situation))
                .toArray();

        for (int i = answers.length - 1; i >= 0; i--) {
            Question again = questions.get(i);
            assertThat(policy.city(again.offer, again.situation)).isEqualTo(answers[i]);
            assertThat(Policies.named(name, scenario).city(again.offer, again.situation))
                    .isEqualTo(answers[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDeskIsAlwaysTheSame(String name) {
        Policy policy = Policies.named(name, scenario);
        Policy.Desk desk = policy.desk();

        questions().forEach(question -> assertThat(policy.city(question.offer, question.situation))
                .isGreaterThanOrEqualTo(Policy.NOWHERE));

        assertThat(policy.desk()).isEqualTo(desk);
    }

    private static List<Question> questions() {
        Random random = new Random(20200120);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            int kind = random.nextInt(KINDS) + Offer.TEAM;
            Offer offer = new Offer(random.nextInt(DONORS), kind, random.nextInt(CITIES));
            questions.add(new Question(offer, situation(random)));
        }
        return questions;
    }

    /** Small whole numbers, so that there are many ties. */
    private static Frozen situation(Random random) {
        List<List<Double>> shortages = listOf(KINDS, () -> listOf(CITIES, () -> random.nextInt(9) - 4.0));
        List<List<List<Long>>> sent =
                listOf(KINDS, () -> listOf(DONORS, () -> listOf(CITIES, () -> (long) random.nextInt(4))));
        return new Frozen(random.nextInt(100) * 3_600L, shortages, sent);
    }

    private static <T> List<T> listOf(int size, Supplier<T> each) {
        return Stream.generate(each).limit(size).toList();
    }
}
