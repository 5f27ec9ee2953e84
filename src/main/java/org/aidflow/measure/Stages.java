package org.aidflow.measure;

import java.util.EnumSet;
import java.util.List;
import org.aidflow.model.Stage;

/** The stages that each kind of aid passes, in order. */
public final class Stages {
    /** The parts of a shipment's delay. */
    public static final List<Stage> OF_SUPPLIES = List.copyOf(EnumSet.complementOf(EnumSet.of(Stage.ORIENT)));

    /** The parts of a team's delay. */
    public static final List<Stage> OF_TEAMS = List.of(
            Stage.DECIDE, Stage.PREPARE, Stage.WAIT_VEHICLE, Stage.LOAD, Stage.TRAVEL, Stage.CHECKPOINT, Stage.ORIENT);

    private Stages() {}
}
