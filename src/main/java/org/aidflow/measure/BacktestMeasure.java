package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.model.Census;
import org.aidflow.model.Convoy;
import org.aidflow.model.Load;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Observation;
import org.aidflow.scenario.Quantity;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** What the run says of each of the scenario's observations. */
final class BacktestMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<CityBook> cities = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    BacktestMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        List<String> items = scenario.materials().items().stream().map(Item::id).toList();
        scenario.cities().forEach(city -> cities.add(new CityBook(items.size())));
        for (Observation observation : scenario.assessment().observations()) {
            tracks.add(new Track(observation, books(observation.place()), kind(observation, items), days()));
        }
    }

    private int days() {
        return scenario.timeline().days();
    }

    private List<CityBook> books(String place) {
        return place.equals(Results.REGION) ? cities : List.of(cities.get(scenario.city(place)));
    }

    private static int kind(Observation observation, List<String> items) {
        return observation
                .item()
                .map(item -> CityBook.kind(items.indexOf(item)))
                .or(() -> observation.ward().map(ward -> CityBook.kind(ward.ordinal())))
                .orElse(CityBook.ALL);
    }

    /** Follows the quantity of an observation from day to day. */
    private static final class Track {
        private final Observation observation;
        private final List<CityBook> books;
        private final int kind;
        private final DaySeries series;

        Track(Observation observation, List<CityBook> books, int kind, int days) {
            this.observation = observation;
            this.books = books;
            this.kind = kind;
            series = new DaySeries(days);
        }

        void endDay() {
            series.add(
                    switch (observation.quantity()) {
                        case OCCUPANCY -> ratio(Quantity.IN_BED, Quantity.OPEN_BEDS);
                        case LOAD -> ratio(Quantity.ACTIVE, Quantity.USABLE_BEDS);
                        default -> sum(observation.quantity());
                    });
        }

        private double ratio(Quantity part, Quantity whole) {
            return sum(whole) == 0 ? Double.NaN : sum(part) / sum(whole);
        }

        private double sum(Quantity quantity) {
            double sum = 0;
            for (CityBook book : books) {
                sum += book.get(quantity, kind);
            }
            return sum;
        }

        /** Returns the level or the day that answers the observation; NaN if there is none. */
        double answer() {
            return switch (observation.comparison()) {
                case AT -> series.at(observation.day());
                case PEAK_LEVEL -> series.at(series.peakDay());
                case PEAK_DAY -> series.peakDay();
                case FIRST_DAY_ABOVE -> series.firstDayAbove(observation.value());
                case FIRST_DAY_DOWN_TO -> series.firstDayDownTo(observation.value());
            };
        }

        boolean isCensored() {
            return observation.comparison().isOfDays() && answer() == series.days();
        }
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        cities.get(city).add(Quantity.PATIENTS, 1);
        cities.get(city).add(Quantity.ADMITTED, inBed ? 1 : 0);
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        cities.get(city).add(Quantity.PATIENTS, 1);
        cities.get(city).add(Quantity.PATIENTS_DAY, 1);
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        cities.get(city).add(Quantity.ADMITTED, 1);
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        Quantity quantity =
                switch (outcome) {
                    case DISCHARGED, RECOVERED_WAITING -> Quantity.CURED;
                    case DIED_IN_BED, DIED_WAITING -> Quantity.DIED;
                };
        cities.get(city).add(quantity, 1);
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        if (stage == Stage.ORIENT && convoy.load() instanceof Load.Team load) {
            CityBook city = cityOf(convoy);
            city.add(Quantity.STAFF_ARRIVED, load.persons());
            city.add(Quantity.STAFF_ARRIVED_DAY, load.persons());
            city.add(Quantity.DOCTORS_ARRIVED, load.team().members(Role.DOCTOR));
            city.add(Quantity.NURSES_ARRIVED, load.team().members(Role.NURSE));
        }
    }

    @Override
    public void teamReported(long now, Convoy team) {
        cityOf(team).add(Quantity.STAFF_REPORTED, team.load().persons());
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        if (scenario.network().node(shipment.donor()).kind() == NodeKind.PROVINCE) {
            int kind = CityBook.kind(shipment.load().kind());
            double units = (double) shipment.load().amount();
            cityOf(shipment).add(Quantity.DELIVERED, kind, units);
            cityOf(shipment).add(Quantity.DELIVERED_DAY, kind, units);
        }
    }

    private CityBook cityOf(Convoy convoy) {
        return cities.get(scenario.network().city(convoy.destination()));
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        cities.get(city).note(census);
        if (city == cities.size() - 1) {
            tracks.forEach(Track::endDay);
            cities.forEach(CityBook::startDay);
        }
    }

    @Override
    public void runEnded(long now) {
        for (int observation = 0; observation < tracks.size(); observation++) {
            Track track = tracks.get(observation);
            if (!Double.isNaN(track.answer())) {
                results.modelled(new Modelled(observation, track.answer(), track.isCensored()));
            }
        }
    }
}
