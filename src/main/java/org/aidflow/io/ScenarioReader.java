package org.aidflow.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.aidflow.network.Network;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;

/** Reads a scenario's folder once and binds it as often as it is varied. The tables are shared by all that it binds. */
public final class ScenarioReader {
    private final ScenarioFolder folder;
    private final List<String> policies;
    private final Faults faults;
    private final NetworkFiles places;
    private final HospitalFiles hospitals;
    private final HandlingFiles handling;
    private final AidFiles aid;
    private final Optional<Network> network;

    ScenarioReader(ScenarioFolder folder, List<String> policies, Faults faults) {
        this.folder = folder;
        this.policies = policies;
        this.faults = faults;
        Dates dates = new ScenarioRules(folder.settings(), policies, faults).dates();
        places = new NetworkFiles(folder, faults);
        hospitals = new HospitalFiles(folder, places, dates, faults);
        handling = new HandlingFiles(folder, places, dates, faults);
        aid = new AidFiles(folder, places, dates, faults);
        network = places.network();
    }

    /**
     * Returns the scenario of a folder.
     *
     * @param policies names of the policies that there are, as messages list them
     * @throws BadInputException if anything in the folder is wrong
     */
    public static Scenario read(Path folder, List<String> policies) throws BadInputException {
        Faults faults = new Faults();
        Optional<Scenario> scenario = ScenarioFolder.read(folder, faults)
                .flatMap(files -> new ScenarioReader(files, policies, faults).bind(Map.of()));
        faults.throwIfAny();
        return scenario.orElseThrow();
    }

    /** Returns the scenario with some values instead of its own; empty if anything, reported, is wrong. */
    Optional<Scenario> bind(Map<String, Yaml> overlay) {
        ScenarioRules rules = new ScenarioRules(folder.settings().with(overlay), policies, faults);
        Optional<Timeline> timeline = rules.timeline();
        Optional<String> title = rules.title();
        Optional<PolicyChoice> policy = rules.policy();
        Optional<DeskRule> centre = rules.desk("centre");
        Optional<DeskRule> pairDesk = rules.desk("pair");
        Optional<TeamRule> teams = rules.teams();
        Optional<SupplyRule> supplies = rules.supplies();
        Optional<StaffRule> staff = rules.staff();
        Optional<Integer> rationShifts = rules.rationShifts();
        Optional<DemandRule> demand = rules.demand();
        Optional<List<PatientClass>> patients = rules.patients();
        Optional<OverloadRule> overload = rules.overload();
        checkWays(teams, supplies);
        if (!faults.none()) {
            return Optional.empty();
        }
        return Optional.of(new Scenario(
                title.orElseThrow(),
                timeline.orElseThrow(),
                network.orElseThrow(),
                handling.stations(),
                handling.fleets(),
                hospitals.hospitals(),
                hospitals.beds(),
                hospitals.demand(),
                aid.teams(),
                aid.consignments(),
                aid.pairs(),
                aid.items(),
                aid.stock(),
                policy.orElseThrow(),
                centre.orElseThrow(),
                pairDesk.orElseThrow(),
                teams.orElseThrow(),
                supplies.orElseThrow(),
                staff.orElseThrow(),
                rationShifts.orElseThrow(),
                demand.orElseThrow(),
                patients.orElseThrow(),
                overload.orElseThrow()));
    }

    private void checkWays(Optional<TeamRule> teams, Optional<SupplyRule> supplies) {
        network.ifPresent(map -> {
            Ways ways = new Ways(map);
            teams.ifPresent(rule -> ways.checkTeams(aid.teams(), rule.modes()));
            supplies.ifPresent(rule -> ways.checkSupplies(aid.consignments(), rule.modes()));
            ways.report(places.arcsStart(), faults);
        });
    }

    /** Returns the SHA-256 digest of each file by {@code folder/file}. */
    SortedMap<String, String> digests() {
        return folder.digests();
    }
}
