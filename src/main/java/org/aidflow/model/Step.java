package org.aidflow.model;

/** What a convoy does when its time has come. */
interface Step {
    void take(Convoy convoy);
}
