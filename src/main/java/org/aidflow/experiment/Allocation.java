package org.aidflow.experiment;

/** Decides, round by round, how often each point is played. Goes by nothing but what it is given. */
interface Allocation {
    /**
     * Returns how often each point is to be played in all by the end of the next round, by point; what has been played
     * already where that is enough. The experiment ends when that is so at all points.
     *
     * @param played how often each point has been played; nothing may be made of what {@code samples} has beyond
     */
    int[] next(int[] played, Samples samples);
}
