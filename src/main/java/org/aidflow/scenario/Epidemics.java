package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Time;

/** The epidemics of the cities: how the disease runs, how each begins, and how fast it spreads when. */
public record Epidemics(EpidemicRule rule, List<Outbreak> outbreaks, List<Transmission> transmissions) {
    /** No epidemic anywhere. */
    public static final Epidemics NONE = new Epidemics(new EpidemicRule(0, 0, 1, 1, Time.DAY), List.of(), List.of());

    /** Copies the lists. */
    public Epidemics {
        outbreaks = List.copyOf(outbreaks);
        transmissions = List.copyOf(transmissions);
    }
}
