package org.aidflow.network;

/** What a node is for. */
public enum NodeKind {
    /** A donor: teams and supplies start here. */
    PROVINCE,
    /** A place where ways meet or modes change, such as a city's airport and station. */
    HUB,
    /** A transshipment point with docks, sorters and stock. */
    DEPOT,
    /** An inspection: whoever passes queues for a lane. */
    CHECKPOINT,
    /** A destination with wards. */
    HOSPITAL
}
