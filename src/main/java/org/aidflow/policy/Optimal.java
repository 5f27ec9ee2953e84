package org.aidflow.policy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The offers of an epoch are decided on together, as a transport problem from donors to cities, kind by kind.
 *
 * <p>An offer is not split: it goes whole where most of it would go, the first city in the scenario's order among
 * equals; where none of it would go anywhere, to the place on record.
 */
final class Optimal implements Policy {
    @Override
    public Desk desk() {
        return Desk.EPOCH;
    }

    @Override
    public int city(Offer offer, Situation situation) {
        return cities(List.of(offer), situation)[0];
    }

    @Override
    public int[] cities(List<Offer> offers, Situation situation) {
        int[] cities = new int[offers.size()];
        offers.stream().mapToInt(Offer::kind).distinct().forEach(kind -> {
            int[] numbers = IntStream.range(0, cities.length)
                    .filter(number -> offers.get(number).kind() == kind)
                    .toArray();
            int[] chosen =
                    new Allotment(IntStream.of(numbers).mapToObj(offers::get).toList(), situation).cities();
            for (int i = 0; i < numbers.length; i++) {
                cities[numbers[i]] = chosen[i];
            }
        });
        return cities;
    }
}
