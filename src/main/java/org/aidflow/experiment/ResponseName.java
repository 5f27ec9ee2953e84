package org.aidflow.experiment;

import org.aidflow.base.Check;

/**
 * Names a response, at any point.
 *
 * @param place a city or {@link org.aidflow.measure.Results#REGION}
 * @param item empty where none is meant
 */
public record ResponseName(String response, String place, String item) {
    /** Checks the parts. */
    public ResponseName {
        Check.notBlank(response, "response");
        Check.notBlank(place, "place");
    }
}
