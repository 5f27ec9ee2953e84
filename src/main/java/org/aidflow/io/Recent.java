package org.aidflow.io;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the few entries that were used last. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private static final int FEW = 16;

    Recent() {
        super(2 * FEW, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > FEW;
    }
}
