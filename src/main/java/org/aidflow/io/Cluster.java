package org.aidflow.io;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import org.aidflow.experiment.Players;

/** Machines that play blocks. {@link #all} finds them. */
public interface Cluster {
    /** Returns how its addresses look, for messages. */
    String form();

    /** Returns whether an address, such as {@code spark://host:7077}, is of this kind of cluster. */
    boolean isAt(String address);

    /**
     * Joins the cluster at an address.
     *
     * @param name of what is played, to be shown there
     * @throws IOException if it cannot be; the message says what cannot be done, as in {@code reached: timed out}
     */
    Players<Chunk> join(String address, String name, InputBundle inputs) throws IOException;

    /**
     * Joins the cluster at an address to write tables, whose files it must reach by the same paths.
     *
     * @param name of what is written, to be shown there
     * @throws IOException as above
     */
    ParquetCopy.Writer joinToWrite(String address, String name) throws IOException;

    /** Returns the kinds of clusters that {@link ServiceLoader} finds. */
    static List<Cluster> all() {
        return ServiceLoader.load(Cluster.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
