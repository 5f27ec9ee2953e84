package org.aidflow.experiment;

import org.aidflow.measure.Results;

/**
 * Names a response at a point.
 *
 * @param place a city or {@link Results#REGION}
 * @param item empty where none is meant
 */
public record ResponseKey(int point, String response, String place, String item) {
    /** Returns the response that flags which values of this one are censored. */
    ResponseKey flag() {
        return new ResponseKey(point, response + Results.CENSORED, place, item);
    }
}
