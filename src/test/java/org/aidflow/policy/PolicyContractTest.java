package org.aidflow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    private static final int HUB = 1;
    private static final List<Integer> IN_ORDER = List.of(0, 1, 2, 3);

    /** Those that look at no city's need, and so may send where nothing lacks. */
    private static final Set<String> BLIND = Set.of("none", "historical", "paired");

    private final Scenario scenario = scenario(IN_ORDER);

    /**
     * Donor P0 has one city, P1 three, one of them twice at other times and one on a list in force, P2 one on a list that is
     * not.
     *
     * @param order the cities in the order of their numbers
     */
    private static Scenario scenario(List<Integer> order) {
        WorldBuilder world = WorldBuilder.world().province("P0").province("P1").province("P2");
        order.forEach(city -> world.hospital("H" + city, "C" + city, 0, 0));
        return world.pair("P0", "C2", 1)
                .pair("P1", "C0", 0, 50)
                .pair("P1", "C1", 0.5, "new")
                .pair("P1", "C3", 20, 70)
                .pair("P1", "C0", 80, 90)
                .pair("P2", "C3", 1, "old")
                .pairingList("new")
                .stepInAfter(3)
                .servedByAll("C" + HUB)
                .build();
    }

    private record Question(Offer offer, Frozen situation) {}

    /**
     * A situation that can only be looked at: what cities lack, need and have lacked by kind, from teams on, and city; what
     * donors have sent by kind, donor and city; the cities' loads; hours by donor and city.
     */
    private record Frozen(
            long now,
            List<List<Double>> shortages,
            List<List<Double>> needs,
            List<List<Double>> lacked,
            List<List<List<Long>>> sent,
            List<Double> loads,
            List<List<Double>> hours)
            implements Situation {
        @Override
        public int cities() {
            return CITIES;
        }

        @Override
        public double shortage(int kind, int city) {
            return shortages.get(kind - Offer.TEAM).get(city);
        }

        @Override
        public double need(int kind, int city) {
            return Math.max(0, shortage(kind, city))
                    + needs.get(kind - Offer.TEAM).get(city);
        }

        @Override
        public long lackedFor(int kind, int city) {
            return shortage(kind, city) > 0
                    ? lacked.get(kind - Offer.TEAM).get(city).longValue()
                    : 0;
        }

        @Override
        public long sent(int kind, int donor, int city) {
            return sent.get(kind - Offer.TEAM).get(donor).get(city);
        }

        @Override
        public long received(int kind, int city) {
            return IntStream.range(0, DONORS)
                    .mapToLong(donor -> sent(kind, donor, city))
                    .sum();
        }

        @Override
        public double load(int city) {
            return loads.get(city);
        }

        @Override
        public double expectedH(int kind, int donor, int city) {
            return hours.get(donor).get(city);
        }

        /** Returns the same where the city of number {@code order(i)} has the number i. */
        Frozen inOrder(List<Integer> order) {
            return new Frozen(
                    now,
                    each(shortages, row -> chosen(row, order)),
                    each(needs, row -> chosen(row, order)),
                    each(lacked, row -> chosen(row, order)),
                    each(sent, byDonor -> each(byDonor, row -> chosen(row, order))),
                    chosen(loads, order),
                    each(hours, row -> chosen(row, order)));
        }

        private static <T> List<T> each(List<T> rows, Function<T, T> change) {
            return rows.stream().map(change).toList();
        }

        private static <T> List<T> chosen(List<T> row, List<Integer> order) {
            return order.stream().map(row::get).toList();
        }
    }

    static Stream<String> names() {
        return Policies.names().stream();
    }

    static Stream<String> namesOfThoseThatLook() {
        return names().filter(name -> !BLIND.contains(name));
    }

    @Test
    void thePoliciesAreKnown() {
        assertThat(Policies.names())
                .containsExactly(
                        "historical",
                        "hybrid",
                        "max_min_fair",
                        "nearest",
                        "none",
                        "optimal",
                        "paired",
                        "pooled",
                        "proportional",
                        "worst_first");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> Policies.named("fair", scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "policy must be one of historical, hybrid, max_min_fair, nearest, none, optimal, paired, pooled, proportional, worst_first but was fair");
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
    void anOfferThatIsDecidedOnTogetherWithNoneGoesWhereItGoesAlone(String name) {
        Policy policy = Policies.named(name, scenario);

        for (Question question : questions()) {
            assertThat(policy.cities(List.of(question.offer), question.situation))
                    .containsExactly(policy.city(question.offer, question.situation));
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

    /** Under {@code hybrid} the hub is such a place too. */
    @ParameterizedTest
    @MethodSource("namesOfThoseThatLook")
    void aCityThatLacksNothingGetsOnlyWhatIsLeftForThePlaceOnRecord(String name) {
        Policy policy = Policies.named(name, scenario);

        for (Question question : questions()) {
            int city = policy.city(question.offer, question.situation);
            int left = name.equals("hybrid") ? HUB : question.offer.recordCity();
            if (question.situation.shortage(question.offer.kind(), city) <= 0) {
                assertThat(city).isEqualTo(left);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("namesOfThoseThatLook")
    void whereNoCityLacksAnyTheOfferGoesToThePlaceOnRecordOrTheHub(String name) {
        Policy policy = Policies.named(name, scenario);

        for (Question question : questions()) {
            Frozen some = question.situation;
            List<List<Double>> none = listOf(KINDS, () -> listOf(CITIES, () -> 0.0));
            Frozen satisfied = new Frozen(some.now, none, some.needs, some.lacked, some.sent, some.loads, some.hours);

            assertThat(policy.city(question.offer, satisfied))
                    .isEqualTo(name.equals("hybrid") ? HUB : question.offer.recordCity());
        }
    }

    /** Without ties: those go by the order. */
    @ParameterizedTest
    @MethodSource("names")
    void theOrderOfTheCitiesDoesNotMatter(String name) {
        Policy policy = Policies.named(name, scenario);
        List<Integer> order = List.of(2, 0, 3, 1);
        Policy other = Policies.named(name, scenario(order));
        Random random = new Random(20200124);

        for (int i = 0; i < QUESTIONS; i++) {
            Offer offer = offer(random);
            Frozen situation = situation(random, 1_000_000);
            int city = policy.city(offer, situation);
            Offer same = new Offer(offer.donor(), offer.kind(), offer.amount(), order.indexOf(offer.recordCity()));

            assertThat(other.city(same, situation.inOrder(order)))
                    .isEqualTo(city == Policy.NOWHERE ? Policy.NOWHERE : order.indexOf(city));
        }
    }

    private static List<Question> questions() {
        Random random = new Random(20200120);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Offer offer = offer(random);
            questions.add(new Question(offer, situation(random, 4)));
        }
        return questions;
    }

    private static Offer offer(Random random) {
        int kind = random.nextInt(KINDS) + Offer.TEAM;
        return new Offer(random.nextInt(DONORS), kind, 1 + random.nextInt(5), random.nextInt(CITIES));
    }

    /** Whole numbers; small ones, so that there are many ties, or large ones, so that there are next to none. */
    private static Frozen situation(Random random, int most) {
        return new Frozen(
                random.nextInt(100) * 3_600L,
                listOf(KINDS, () -> listOf(CITIES, () -> random.nextInt(2 * most + 1) - (double) most)),
                listOf(KINDS, () -> listOf(CITIES, () -> (double) random.nextInt(most))),
                listOf(KINDS, () -> listOf(CITIES, () -> random.nextInt(6) * 3_600.0)),
                listOf(KINDS, () -> listOf(DONORS, () -> listOf(CITIES, () -> (long) random.nextInt(most)))),
                listOf(CITIES, () -> (double) random.nextInt(most)),
                listOf(DONORS, () -> listOf(CITIES, () -> (double) random.nextInt(most))));
    }

    private static <T> List<T> listOf(int size, Supplier<T> each) {
        return Stream.generate(each).limit(size).toList();
    }
}
