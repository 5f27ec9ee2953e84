package org.aidflow.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/** The lists of a city's patients who wait: one for all its hospitals, or one for each; and which of them one joins. */
final class Admissions {
    private final AdmissionRule rule;
    private final Fates fates;
    private final List<Admission> lists = new ArrayList<>();

    /** The hospitals' catchments, summed up to each list. */
    private final List<Double> catchments = new ArrayList<>();

    Admissions(AdmissionRule rule, Fates fates) {
        this.rule = rule;
        this.fates = fates;
    }

    /** Returns the list of a further hospital: its own, or the one that all share. */
    Admission of(org.aidflow.scenario.Hospital hospital) {
        if (lists.isEmpty() || rule != AdmissionRule.POOLED) {
            double before = lists.isEmpty() ? 0 : catchments.get(lists.size() - 1);
            catchments.add(before + hospital.catchment());
            lists.add(new Admission());
        }
        return lists.get(lists.size() - 1);
    }

    List<Admission> lists() {
        return lists;
    }

    /**
     * Returns the list that a patient joins when he arrives.
     *
     * @param wards that may take him, best first
     */
    Admission join(Patient patient, List<Ward> wards) {
        return switch (rule) {
            case POOLED -> lists.get(0);
            case NEAREST -> home(fates.home(patient.entity()));
            case SHORTEST_QUEUE -> shortest(wards);
        };
    }

    /** Returns the list of a home, by a uniform draw. */
    private Admission home(double uniform) {
        double drawn = uniform * catchments.get(lists.size() - 1);
        int list = 0;
        while (drawn >= catchments.get(list)) {
            list++;
        }
        return lists.get(list);
    }

    /** Returns the list with most free beds of the best ward that has any, or else the shortest for its beds. */
    private Admission shortest(List<Ward> wards) {
        for (Ward ward : wards) {
            Admission roomiest = Collections.max(lists, Comparator.comparingInt(list -> list.free(ward)));
            if (roomiest.free(ward) > 0) {
                return roomiest;
            }
        }
        return Collections.min(lists, Comparator.comparingDouble(list -> list.waitingPerBed(wards)));
    }

    int waiting(Severity severity) {
        int waiting = 0;
        for (Admission list : lists) {
            waiting += list.waitingList(severity).size();
        }
        return waiting;
    }
}
