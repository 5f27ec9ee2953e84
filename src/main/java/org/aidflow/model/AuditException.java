package org.aidflow.model;

/** The books of a replication do not balance: something was lost or made. The message names it and the difference. */
public final class AuditException extends RuntimeException {
    AuditException(String message) {
        super(message);
    }
}
