package org.aidflow.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.aidflow.network.Network;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.AidPlan;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.Logistics;
import org.aidflow.scenario.Materials;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Seekers;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;
import org.aidflow.scenario.Treatment;

/** Reads a scenario's folder once and binds it as often as it is varied. The tables are shared by all that it binds. */
public final class ScenarioReader {
    private final ScenarioFolder folder;
    private final Faults faults;
    private final NetworkFiles places;
    private final HospitalFiles hospitals;
    private final HandlingFiles handling;
    private final AidFiles aid;
    private final Optional<Network> network;

    ScenarioReader(ScenarioFolder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        Dates dates = new ScenarioRules(folder.settings()).dates();
        places = new NetworkFiles(folder, faults);
        hospitals = new HospitalFiles(folder, places, dates, faults);
        handling = new HandlingFiles(folder, places, dates, faults);
        aid = new AidFiles(folder, places, dates, faults);
        network = places.network();
    }

    /**
     * Returns the scenario of a folder.
     *
     * @throws BadInputException if anything in the folder is wrong
     */
    public static Scenario read(Path folder) throws BadInputException {
        Faults faults = new Faults();
        Optional<Scenario> scenario =
                ScenarioFolder.read(folder, faults).flatMap(files -> new ScenarioReader(files, faults).bind(Map.of()));
        faults.throwIfAny();
        return scenario.orElseThrow();
    }

    /** Returns the scenario with some values instead of its own; empty if anything, reported, is wrong. */
    Optional<Scenario> bind(Map<String, Yaml> overlay) {
        Settings settings = folder.settings().with(overlay);
        ScenarioRules rules = new ScenarioRules(settings);
        Optional<Timeline> timeline = rules.timeline();
        Optional<String> title = rules.title();
        Optional<Materials> materials = materials(rules);
        Optional<Treatment> treatment = treatment(new PatientRules(settings, faults));
        Optional<StaffRule> staff = rules.staff();
        Optional<Seekers> demand = rules.demand().map(rule -> new Seekers(hospitals.demand(), rule));
        Optional<AidPlan> plan = aidPlan(rules);
        Optional<OverloadRule> overload = rules.overload();
        checkWays(plan, materials);
        if (!faults.none()) {
            return Optional.empty();
        }
        return Optional.of(new Scenario(
                title.orElseThrow(),
                timeline.orElseThrow(),
                network.orElseThrow(),
                new Logistics(handling.stations(), handling.fleets()),
                materials.orElseThrow(),
                treatment.orElseThrow(),
                staff.orElseThrow(),
                demand.orElseThrow(),
                plan.orElseThrow(),
                overload.orElseThrow()));
    }

    private Optional<Treatment> treatment(PatientRules rules) {
        Optional<List<PatientClass>> patients = rules.patients();
        Optional<AdmissionRule> admission = rules.admission();
        return patients.flatMap(classes -> admission.map(
                rule -> new Treatment(hospitals.hospitals(), hospitals.beds(), classes, hospitals.present(), rule)));
    }

    private Optional<Materials> materials(ScenarioRules rules) {
        Optional<SupplyRule> supplies = rules.supplies();
        Optional<Integer> rationShifts = rules.rationShifts();
        return supplies.flatMap(
                rule -> rationShifts.map(shifts -> new Materials(aid.items(), aid.stock(), rule, shifts)));
    }

    private Optional<AidPlan> aidPlan(ScenarioRules rules) {
        Optional<PolicyChoice> policy = rules.policy();
        Optional<DeskRule> centre = rules.desk("centre");
        Optional<DeskRule> pairDesk = rules.desk("pair");
        Optional<TeamRule> teams = rules.teams();
        if (policy.isEmpty() || centre.isEmpty() || pairDesk.isEmpty() || teams.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AidPlan(
                aid.teams(), aid.consignments(), aid.pairs(), policy.get(), centre.get(), pairDesk.get(), teams.get()));
    }

    private void checkWays(Optional<AidPlan> plan, Optional<Materials> materials) {
        network.ifPresent(map -> {
            Ways ways = new Ways(map);
            plan.ifPresent(aid -> ways.checkTeams(aid.teams(), aid.teamRule().modes()));
            materials.ifPresent(
                    rule -> ways.checkSupplies(aid.consignments(), rule.rule().modes()));
            ways.report(places.arcsStart(), faults);
        });
    }

    /** Returns the SHA-256 digest of each file by {@code folder/file}. */
    SortedMap<String, String> digests() {
        return folder.digests();
    }
}
