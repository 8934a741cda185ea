package org.brevet.shared;

/**
 * What happened, told in the transaction in which it happened. Implemented by records only: the record's simple name is the
 * kind of the event and its components are what the audit trail keeps (R4). So no component may hold a secret, a health
 * detail or a file.
 */
public interface DomainEvent {

    /** What it happened to, in the words people use for it: a certificate's number, a session's code, a user name. */
    String subject();
}
