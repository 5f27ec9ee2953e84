package org.aidflow.io;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.Team;

/** Binds {@code teams.csv} and {@code pairing.csv}. */
final class AidFiles {
    private final NetworkFiles places;
    private final Dates dates;
    private final Faults faults;
    private final List<Team> teams;
    private final List<Pair> pairs;
    private final Names pairingLists;

    AidFiles(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        this.places = places;
        this.dates = dates;
        this.faults = faults;
        teams = bindTeams(folder.table(InputTable.TEAMS));
        Table pairing = folder.table(InputTable.PAIRING);
        pairs = bindPairs(pairing);
        pairingLists = pairing.names("list", "a list of pairing.csv");
    }

    private List<Team> bindTeams(Table table) {
        Table.Unique ids = table.new Unique("team");
        Names donors = places.provinces();
        Names cities = places.cities();
        return table.bind(row -> {
            int before = faults.reports();
            String id = row.need("team").newName();
            ids.add(row, before, id);
            long asked = dates.secondsWithin(row.need("asked"));
            return new Team(
                    id,
                    row.need("donor").oneOf(donors),
                    asked,
                    row.need("doctors").count(0),
                    row.need("nurses").count(0),
                    row.given("support").map(cell -> cell.count(0)).orElse(0),
                    HospitalFiles.skilled(row, "intensive_doctors", "intensive_nurses"),
                    row.need("city").oneOf(cities),
                    row.given("leaves").map(cell -> leaves(cell, asked)).orElse(Time.LATEST));
        });
    }

    private long leaves(Cell cell, long asked) {
        long leaves = dates.seconds(cell);
        if (leaves <= asked) {
            cell.refuse("lie after asked");
        }
        return Math.max(leaves, asked + 1);
    }

    private List<Pair> bindPairs(Table table) {
        Table.Unique rows = table.new Unique("donor, city, from and list");
        Names donors = places.provinces();
        Names cities = places.cities();
        return table.bind(row -> {
            int before = faults.reports();
            String donor = row.need("donor").oneOf(donors);
            String city = row.need("city").oneOf(cities);
            long from = row.given("from").map(dates::seconds).orElse(0L);
            rows.add(row, before, donor, city, from, row.raw("list"));
            return pair(row, donor, city, from);
        });
    }

    private Pair pair(Row row, String donor, String city, long from) {
        double share = row.given("share").map(Cell::positive).orElse(1.0);
        return new Pair(
                donor,
                city,
                from,
                row.given("until").map(cell -> dates.until(cell, from)).orElse(Time.LATEST),
                share,
                row.raw("list"));
    }

    List<Team> teams() {
        return teams;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Returns the pairing lists that rows of {@code pairing.csv} are on. */
    Names pairingLists() {
        return pairingLists;
    }
}
