package org.aidflow.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aidflow.network.TransportProblem;
import org.aidflow.network.TransportProblem.Want;

/**
 * The best use of offers of one kind.
 *
 * <p>Each city's need is cut into tenths. A unit that is lacking in the tenth that is covered first costs ten times the
 * hours of the longest way, in the last tenth once these hours. So as much goes as is lacked, it levels what is covered of
 * the cities' needs to a tenth, and within that it takes the fewest hours. Penalties that grow with deprivation; source:
 * J. Holguín-Veras and others, On the appropriate objective function for post-disaster humanitarian logistics models,
 * Journal of Operations Management 31 (2013), 262-280.
 */
final class Allotment {
    private static final int TENTHS = 10;

    /** Up to so many units are told apart; of more, several are a lot. */
    private static final long MOST_LOTS = 100_000_000;

    private final List<Offer> offers;
    private final Situation situation;
    private final double[][] hours;
    private final double longestH;
    private final long total;
    private final long lot;

    Allotment(List<Offer> offers, Situation situation) {
        this.offers = offers;
        this.situation = situation;
        hours = offers.stream().map(this::hours).toArray(double[][]::new);
        longestH = Arrays.stream(hours).flatMapToDouble(Arrays::stream).max().orElse(0) + 1;
        total = offers.stream().mapToLong(Offer::amount).sum();
        lot = 1 + total * (situation.cities() + 1) / MOST_LOTS;
    }

    private double[] hours(Offer offer) {
        double[] byCity = new double[situation.cities()];
        Arrays.setAll(byCity, city -> situation.expectedH(offer.kind(), offer.donor(), city));
        return byCity;
    }

    /** Returns where each offer goes. */
    int[] cities() {
        List<Want> wants = new ArrayList<>();
        for (int city = 0; city < situation.cities(); city++) {
            addWants(city, wants);
        }
        int[] supplies =
                offers.stream().mapToInt(offer -> lots((double) offer.amount())).toArray();
        int[][] flow = new TransportProblem(supplies, hours, wants).solve();
        int[] cities = new int[flow.length];
        Arrays.setAll(cities, i -> mostOf(flow[i], offers.get(i).recordCity()));
        return cities;
    }

    /** Adds what a city lacks, tenth by tenth of its need; more than all that is offered need not be told. */
    private void addWants(int city, List<Want> wants) {
        int kind = offers.get(0).kind();
        double need = situation.need(kind, city);
        double covered = need - situation.shortage(kind, city);
        int before = 0;
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            double lacking = Math.max(0, need * tenth / TENTHS - covered);
            int until = lots(Math.min((double) total, lacking));
            if (until > before) {
                wants.add(new Want(city, until - before, (TENTHS + 1 - tenth) * longestH));
            }
            before = until;
        }
    }

    private int lots(double units) {
        return (int) Math.ceil(units / lot);
    }

    private static int mostOf(int[] flow, int otherwise) {
        int chosen = otherwise;
        int most = 0;
        for (int city = 0; city < flow.length; city++) {
            if (flow[city] > most) {
                chosen = city;
                most = flow[city];
            }
        }
        return chosen;
    }
}
